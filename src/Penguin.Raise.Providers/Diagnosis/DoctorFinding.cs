namespace Penguin.Raise.Providers;

/// <summary>One thing that a <see cref="ModelDoctor"/> found. It holds no key, and no text of the model or of a person.</summary>
/// <param name="Code">What it is.</param>
/// <param name="Severity">How much it matters.</param>
/// <param name="Found">What was found.</param>
/// <param name="Advice">What to do.</param>
public sealed record DoctorFinding(DoctorFindingCode Code, DoctorSeverity Severity, string Found, string Advice);
