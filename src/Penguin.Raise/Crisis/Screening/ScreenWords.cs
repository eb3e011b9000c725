using System.Globalization;

namespace Penguin.Raise;

/// <summary>Weights of single words, of pairs and of concepts: what a message sounds like as a whole, where no rule knows its wording. Immutable.</summary>
/// <remarks>A file of lines <c>weight word</c>, <c>weight word_next</c> and <c>weight [concept]</c>; three more name the bias and the two bounds. The weights are fitted by the verb <c>crisis --fit</c>.</remarks>
internal sealed class ScreenWords
{
    // A thought is about as long as the messages that the weights come from.
    private const int WindowLength = 40;

    // A few words weigh much in the small sets that the weights were fitted on; a plain reply such as "I don't know" must not be enough.
    private const int LeastEvidence = 6;

    private readonly Dictionary<string, double> _weights = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Dictionary<string, double>> _pairs = new(StringComparer.Ordinal);
    private readonly List<(int Class, double Weight)> _concepts = [];
    private readonly string _language;
    private double _bias;
    private double _supportive = double.PositiveInfinity;

    private ScreenWords(string language) => _language = language;

    /// <summary>Reads a file of weights; a concept that the rules no longer have counts as nothing.</summary>
    public static ScreenWords Read(string text, string language, IReadOnlyList<ScreenConcept> concepts)
    {
        var words = new ScreenWords(language);
        foreach (var line in text.Split('\n').Select(line => line.Trim()).Where(line => line.Length > 0 && line[0] != '#'))
        {
            var space = line.IndexOf(' ', StringComparison.Ordinal);
            if (space < 0 || !double.TryParse(line.AsSpan(0, space), CultureInfo.InvariantCulture, out var weight))
            {
                throw new FormatException($"The weights of '{language}' have the line '{line}'. A line is a number, a space and what it weighs.");
            }

            words.Add(line[(space + 1)..], weight, concepts);
        }

        return words;
    }

    /// <summary>A supportive hit where some part of the message weighs enough.</summary>
    public ScreenHit? HitOf(ReadTokens tokens)
    {
        for (var start = 0; start < tokens.Count;)
        {
            var end = tokens.SentenceEnd(start);
            while (end < tokens.Count && tokens.SentenceEnd(end) - start <= WindowLength)
            {
                end = tokens.SentenceEnd(end);
            }

            if (Score(tokens, start, end, out var evidence) >= _supportive && evidence >= LeastEvidence)
            {
                return new ScreenHit($"{_language}.words", CrisisKind.Unspecified, ScreenSignal.Supportive, _language) { IsByWeights = true };
            }

            start = end;
        }

        return null;
    }

    /// <summary>The sum over a part of a message; each word, pair and concept counts once.</summary>
    /// <param name="tokens">The message.</param>
    /// <param name="start">Where the part begins.</param>
    /// <param name="end">Where it ends.</param>
    /// <param name="evidence">How many words, pairs and concepts speak for distress.</param>
    public double Score(ReadTokens tokens, int start, int end, out int evidence)
    {
        var (score, found) = (_bias, 0);
        var seen = new HashSet<(string, string)>();
        for (var at = start; at < end; at++)
        {
            var word = tokens.Text(at);
            if (_weights.TryGetValue(word, out var weight) && seen.Add((word, "")))
            {
                score += weight;
                found += weight > 0 ? 1 : 0;
            }

            if (at + 1 < tokens.SentenceEnd(at) && _pairs.TryGetValue(word, out var nexts) && nexts.TryGetValue(tokens.Text(at + 1), out weight) && seen.Add((word, tokens.Text(at + 1))))
            {
                score += weight;
                found += weight > 0 ? 1 : 0;
            }
        }

        foreach (var (symbol, weight) in _concepts.Where(concept => tokens.HasIn(concept.Class, start, end)))
        {
            score += weight;
            found += weight > 0 ? 1 : 0;
        }

        evidence = found;
        return score;
    }

    public override string ToString() => nameof(ScreenWords);

    private void Add(string name, double weight, IReadOnlyList<ScreenConcept> concepts)
    {
        if (name == "= bias")
        {
            _bias = weight;
        }
        else if (name == "= supportive")
        {
            _supportive = weight;
        }
        else if (name[0] == '[')
        {
            _concepts.AddRange(concepts.Where(concept => concept.Name == name[1..^1]).Select(concept => (concept.Class, weight)));
        }
        else if (name.IndexOf('_', StringComparison.Ordinal) is var at and > 0)
        {
            var pairs = _pairs.TryGetValue(name[..at], out var known) ? known : _pairs[name[..at]] = new(StringComparer.Ordinal);
            pairs[name[(at + 1)..]] = weight;
        }
        else
        {
            _weights[name] = weight;
        }
    }
}
