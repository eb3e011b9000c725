namespace Penguin.Raise.Testing;

/// <summary>How much reason for concern the words of a value give, whatever the attribute: 0 (harmless) to 1; <see langword="null"/> where the words say neither.</summary>
internal static class ValueSeverity
{
    private const double Mild = 0.5;
    private const double Marked = 0.75;
    private const double Strong = 1;

    private static readonly string[] Harmless =
    [
        "none", "no", "never", "good", "fine", "healthy", "stable", "moderate", "comfortable", "calm", "content", "satisf", "happ", "excit", "hopeful", "cheer",
        "relax", "refresh", "enthusias", "joyf", "proud", "grateful", "amused", "confident", "indifferent", "optimis", "lively", "tender", "determined",
    ];

    private static readonly string[] Grave =
    [
        "severe", "serious", "despair", "hopeless", "worthless", "useless", "yes", "cancer", "failure", "bipolar", "dependence", "addict", "trapped", "desperate", "empty", "rage",
    ];

    private static readonly string[] Worrying =
    [
        "depress", "anxi", "panic", "difficult", "chronic", "disease", "illness", "disorder", "trauma", "anorexia", "eating", "dysmorph", "drinking", "alcohol", "burnout",
        "compulsive", "pregnan", "miscarriage", "migraine", "hepatitis", "fracture", "underweight", "losing", "weak", "recovering", "poor", "debt", "fear", "afraid", "fright",
        "nervous", "uneasy", "worr", "asham", "guilt", "lonel", "sad", "grief", "griev", "anger", "angry", "tense", "stress", "overwhelm", "exhaust", "tired", "worn", "drained",
        "restless", "numb", "humiliat", "intimidat", "disgust", "torn", "homesick", "confus", "upset", "irritable", "impatient", "jumpy", "regret", "discourag",
        "racing", "elated", "hardly", "secretive", "uncertain", "dissatisf", "resentful", "annoyed", "flustered", "infatuated", "bored", "trouble",
    ];

    private static readonly string[] WorryingPairs = ["on guard", "on edge", "no savings"];

    private static readonly string[] Denials = ["no", "not", "never", "without"];

    private static readonly char[] Clauses = [',', ';', '.', '(', ')', '\n'];

    private static readonly char[] Spaces = [' ', '-', '/', '\'', '’', '\t'];

    public static double? Of(string value)
    {
        string[][] clauses = [.. value.ToLowerInvariant().Split(Clauses).Select(clause => clause.Split(Spaces, StringSplitOptions.RemoveEmptyEntries)).Where(words => words.Length > 0)];
        if (clauses.Length == 0)
        {
            return null;
        }

        var first = clauses[0][0];
        var startsHarmless = StartsWithAny(first, Harmless);
        var worst = clauses.Max(words => Enumerable.Range(0, words.Length).Max(i => Weight(words, i, startsHarmless)));
        return (startsHarmless, worst) switch
        {
            (true, 0) => 0,
            (true, _) => Mild,
            (false, 0) => null,
            _ when StartsWithAny(first, ["mild"]) => Mild,
            _ => worst,
        };
    }

    /// <summary>How grave the word at a place is: nothing where it is denied, or where a harmless value is only tinged by it ("satisfied, a bit tired").</summary>
    private static double Weight(string[] words, int i, bool startsHarmless)
    {
        var isSlight = startsHarmless && i > 0 && words[i - 1] is "bit" or "little";
        return i > 0 && Array.IndexOf(WorryingPairs, $"{words[i - 1]} {words[i]}") >= 0 ? Marked : isSlight || IsDenied(words, i) ? 0 : Alone(words[i]);
    }

    // "No chronic disease" denies both words.
    private static bool IsDenied(string[] words, int i) =>
        i > 0 && (Array.IndexOf(Denials, words[i - 1]) >= 0 || (Alone(words[i - 1]) > 0 && IsDenied(words, i - 1)));

    private static double Alone(string word) => StartsWithAny(word, Grave) ? Strong : StartsWithAny(word, Worrying) ? Marked : 0;

    // A stem of up to three letters stands for itself only: "no" is not the beginning of "north".
    private static bool StartsWithAny(string word, string[] stems) => Array.Exists(stems, stem => stem.Length <= 3 ? word == stem : word.StartsWith(stem, StringComparison.Ordinal));
}
