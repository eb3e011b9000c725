namespace Penguin.Raise;

/// <summary>The question that waits for a reply, in a stage input.</summary>
internal sealed record OpenQuestionInput(string Attribute, string Question);
