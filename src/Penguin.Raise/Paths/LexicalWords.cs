using System.Collections.Frozen;

namespace Penguin.Raise;

/// <summary>How much a word says, and the stem it shares with its other forms.</summary>
internal static class LexicalWords
{
    private const int StemLength = 5;

    private static readonly FrozenSet<string> FunctionWords = PromptSet.Embedded("function-words.txt").Split('\n')
        .Where(line => !line.StartsWith('#')).SelectMany(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries)).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Words that say little in any query weigh little; short ones weigh less than long ones, as most languages keep them for grammar.</summary>
    public static double Weight(string word, LexicalKind kind) => kind switch
    {
        LexicalKind.Kana => 0.2,
        LexicalKind.Character => 0.7,
        LexicalKind.Syllables => 1,
        _ when FunctionWords.Contains(word) => 0.12,
        _ => word.Length switch { 1 => 0.3, 2 => 0.5, 3 => 0.85, _ => 1 },
    };

    /// <summary>The beginning that forms of a word have in common, without an ending such as those of number and tense.</summary>
    public static string Stem(string word)
    {
        var end = word.Length;
        foreach (var ending in (ReadOnlySpan<string>)["ings", "ing", "ied", "ies", "ed", "es", "s", "y", "e"])
        {
            if (end - ending.Length >= 3 && word.AsSpan(0, end).EndsWith(ending, StringComparison.Ordinal))
            {
                end -= ending.Length;
                break;
            }
        }

        return word[..Math.Min(end, StemLength)];
    }
}
