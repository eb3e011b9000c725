namespace Penguin.Raise;

/// <summary>An answer as the model wrote it.</summary>
/// <param name="Text">The text, not blank.</param>
/// <param name="Usage">What it cost.</param>
/// <param name="Model">The model as the provider names it, where it does.</param>
public sealed record WrittenAnswer(string Text, ModelUsage Usage, string? Model)
{
    /// <summary>The length, not the text.</summary>
    /// <returns>A short text.</returns>
    public override string ToString() => $"WrittenAnswer ({Text.Length.ToString(System.Globalization.CultureInfo.InvariantCulture)} characters)";
}
