using System.Text.RegularExpressions;

namespace Penguin.Raise;

/// <summary>What a prompt must hold and may hold.</summary>
internal static class PromptRules
{
    /// <summary>What is wrong with a text as the prompt of a stage; <see langword="null"/> where nothing is.</summary>
    public static string? FaultOf(ModelStage stage, string text)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return "it is blank";
        }

        if (text.Any(c => char.IsControl(c) && c is not ('\n' or '\r' or '\t')))
        {
            return "it holds control characters";
        }

        var known = PlaceholdersOf(stage);
        var found = Placeholder.Matches(text).Select(match => match.Value).Distinct(StringComparer.Ordinal).ToArray();
        return Array.Find(found, name => !known.Contains(name)) is { } unknown
            ? $"it holds {unknown}, which this stage does not fill; {(known.Count == 0 ? "its prompt has no placeholders" : $"it fills {string.Join(", ", known)}")}"
            : known.FirstOrDefault(name => !found.Contains(name)) is { } missing ? $"it must contain {missing}, where the rubric is put" : null;
    }

    /// <summary>What is put into the prompt of a stage. Each of them must be there.</summary>
    public static IReadOnlyList<string> PlaceholdersOf(ModelStage stage) => stage == ModelStage.Judge ? [PromptSet.RubricPlaceholder] : [];

    private static Regex Placeholder { get; } = new(
        @"\{\{\s*[\p{L}_][\p{L}\p{Nd}_ .-]*\}\}", RegexOptions.CultureInvariant, TimeSpan.FromMilliseconds(ReadingLimits.PatternMilliseconds));
}
