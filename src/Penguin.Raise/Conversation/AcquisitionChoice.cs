namespace Penguin.Raise;

/// <summary>The attribute to ask for next.</summary>
/// <param name="Attribute">One of the context's candidates.</param>
/// <param name="Reason">A code that says why this one, for logs and explanations.</param>
public sealed record AcquisitionChoice(UserAttribute Attribute, string Reason);
