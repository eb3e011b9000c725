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
        "relax", "refresh", "enthusias", "proud", "grateful", "amused", "confident", "indifferent", "optimis", "lively", "tender", "determined",
    ];

    private static readonly string[] Grave =
    [
        "severe", "serious", "despair", "hopeless", "worthless", "useless", "yes", "cancer", "failure", "bipolar", "dependence", "addict", "trapped", "desperate", "empty", "rage",
    ];

    private static readonly string[] Worrying =
    [
        "depress", "anx", "panic", "difficult", "chronic", "disease", "illness", "disorder", "trauma", "anorexia", "eating", "dysmorph", "drinking", "alcohol", "burnout",
        "compulsive", "pregnan", "miscarriage", "migraine", "hepatitis", "fracture", "underweight", "losing", "weak", "recovering", "poor", "savings", "debt", "fear", "afraid", "fright",
        "nervous", "uneasy", "worr", "asham", "guilt", "lonel", "sad", "grief", "griev", "anger", "angry", "tense", "stress", "overwhelm", "exhaust", "tired", "worn", "drained",
        "restless", "numb", "humiliat", "intimidat", "disgust", "torn", "homesick", "confus", "upset", "irritable", "impatient", "jumpy", "guard", "edge", "regret", "discourag",
        "racing", "elated", "hardly", "secretive", "uncertain", "dissatisf", "resentful", "annoyed", "flustered", "infatuated", "bored", "trouble",
    ];

    public static double? Of(string value)
    {
        string[] words = [.. value.ToLowerInvariant().Split(Separators, StringSplitOptions.RemoveEmptyEntries)];
        if (words.Length == 0)
        {
            return null;
        }

        var startsHarmless = StartsWithAny(words[0], Harmless);
        var worst = words.Max(word => StartsWithAny(word, Grave) ? Strong : StartsWithAny(word, Worrying) ? Marked : 0);
        return (startsHarmless, worst) switch
        {
            (true, 0) => 0,
            (true, _) => Mild,
            (false, 0) => null,
            _ when StartsWithAny(words[0], ["mild"]) => Mild,
            _ => worst,
        };
    }

    private static readonly char[] Separators = [' ', ',', ';', '.', '(', ')', '-', '/', '\'', '’', '\n', '\t'];

    private static bool StartsWithAny(string word, string[] stems) => Array.Exists(stems, stem => stem.Length <= 3 ? word == stem : word.StartsWith(stem, StringComparison.Ordinal));
}
