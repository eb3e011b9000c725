namespace Penguin.Raise;

/// <summary>The texts for people in danger, by kind and language. Immutable; any of them can be replaced. They are templates for review, not the output of a model.</summary>
public sealed class CrisisTexts
{
    internal const string English = "en";

    private static readonly string[] Embedded = [English, "es", "de", "fr", "zh", "ar"];

    // Keyed by text, not by a pair: a host reads this at its start, and the runtime has the code for such a dictionary ready.
    private readonly Dictionary<string, CrisisText> _texts;

    private CrisisTexts(Dictionary<string, CrisisText> texts)
    {
        _texts = texts;
        string[] keys = [.. texts.Keys];
        Array.Sort(keys, StringComparer.Ordinal);
        Fingerprint = PromptSet.HashOf(string.Join('\n', Array.ConvertAll(keys, key => $"{key}\n{string.Join('\n', texts[key].All)}")));
    }

    /// <summary>The built-in texts, in English, Spanish, German, French, Chinese and Arabic. No clinician has reviewed them.</summary>
    public static CrisisTexts Default { get; } = ReadEmbedded();

    /// <summary>The languages that have texts.</summary>
    public IEnumerable<string> Languages => _texts.Keys.Select(key => key[..key.IndexOf('/', StringComparison.Ordinal)]).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);

    /// <summary>Changes whenever a text does; a review is bound to it.</summary>
    /// <value>16 hexadecimal digits.</value>
    public string Fingerprint { get; }

    /// <summary>The text for a kind in a language, in English where the language has none.</summary>
    /// <param name="language">The two-letter language.</param>
    /// <param name="kind">The kind.</param>
    public CrisisText this[string language, CrisisTextKind kind] => _texts.TryGetValue(KeyOf(language, kind), out var text) ? text : _texts[KeyOf(English, kind)];

    /// <summary>A copy with one text replaced.</summary>
    /// <param name="language">The two-letter language.</param>
    /// <param name="kind">The kind.</param>
    /// <param name="text">The new text; no part may be blank, and there must be at least one for the next times that differs from the first.</param>
    /// <returns>The copy.</returns>
    /// <exception cref="ArgumentException">A blank language or part, or two equal ones.</exception>
    public CrisisTexts With(string language, CrisisTextKind kind, CrisisText text)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(language);
        ArgumentNullException.ThrowIfNull(text);
        string[] all = [.. text.All];
        if (all.Any(string.IsNullOrWhiteSpace) || text.Again.Count == 0 || all.Distinct(StringComparer.Ordinal).Count() < all.Length)
        {
            throw new ArgumentException("A text needs a first part, at least one for the next times and a check-in, none blank and no two equal: the same must not be shown twice in a row.", nameof(text));
        }

        return new CrisisTexts(new Dictionary<string, CrisisText>(_texts, StringComparer.Ordinal) { [KeyOf(language, kind)] = text });
    }

    private static CrisisTexts ReadEmbedded()
    {
        var texts = new Dictionary<string, CrisisText>(StringComparer.Ordinal);
        foreach (var language in Embedded)
        {
            CrisisTextFile.Read(PromptSet.Embedded($"texts-{language}.txt"), (code, kind, text) => texts.Add(KeyOf(code, kind), text));
        }

        return new CrisisTexts(texts);
    }

    private static string KeyOf(string language, CrisisTextKind kind) => $"{language}/{kind}";
}
