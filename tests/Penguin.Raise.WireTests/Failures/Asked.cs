namespace Penguin.Raise.WireTests;

/// <summary>What is asked for a person whose every value can be told from all other text.</summary>
internal static class Asked
{
    public const string Mark = "zqxcanary";

    /// <summary>What a careless server says of a request in its error.</summary>
    public const string Echo = $"The prompt was: What should I do about {Mark}?";

    public static AnswerRequest Request { get; } = new()
    {
        Query = $"What should I do about {Mark}?", Profile = new UserProfile().With("Age", $"{Mark} 44").With("Health Status", $"{Mark} ill"), Situation = $"{Mark} situation",
    };

    public static bool IsIn(string? text) => text?.Contains(Mark, StringComparison.OrdinalIgnoreCase) == true;
}
