using System.Globalization;

namespace Penguin.Raise;

/// <summary>Weights of words, of pairs and of what the rules found: what a message calls for as a whole. Immutable.</summary>
/// <remarks>
/// A file of lines <c>help crisis name</c>: how much the name tells of a call for help at all, and of a crisis. A name is a word, a pair <c>word_next</c>, or a thing in braces;
/// <c>= bias</c> and <c>= bound</c> name the two sums' beginnings and what they have to reach. The weights are fitted by the verb <c>crisis --fit</c>.
/// </remarks>
internal sealed class ScreenWeights
{
    // About as long as the messages that the weights come from.
    private const int LongestWhole = 60;
    private const int WindowLength = 40;

    private const char PairSign = '_';

    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);
    private readonly Dictionary<(int, int), (float Help, float Crisis)> _weights = [];
    private (float Help, float Crisis) _bias;
    private (float Help, float Crisis) _bound = (float.PositiveInfinity, float.PositiveInfinity);

    /// <summary>Reads a file of weights.</summary>
    public static ScreenWeights Read(string text, string language)
    {
        var weights = new ScreenWeights();
        foreach (var line in text.Split('\n').Select(line => line.Trim()).Where(line => line.Length > 0 && line[0] != '#'))
        {
            var parts = line.Split(' ', 3);
            if (parts.Length < 3 || !float.TryParse(parts[0], CultureInfo.InvariantCulture, out var help) || !float.TryParse(parts[1], CultureInfo.InvariantCulture, out var crisis))
            {
                throw new FormatException($"The weights of '{language}' have the line '{line}'. A line is two numbers and what they weigh.");
            }

            weights.Add(parts[2], (help, crisis));
        }

        return weights;
    }

    /// <summary>The share of a message's words that the table knows: how likely it is of this language.</summary>
    public double ShareKnown(ScreenTokens message) => message.All.Count == 0 ? 0 : message.All.Count(word => _numbers.ContainsKey(word.Text)) / (double)message.All.Count;

    /// <summary>The gravest action that some part of the message calls for.</summary>
    /// <param name="message">The message.</param>
    /// <param name="hits">What the rules found in it.</param>
    /// <param name="doubt">By how much the bound on a call for help is raised.</param>
    public CrisisAction ActionOf(ScreenTokens message, IReadOnlyList<ScreenHit> hits, float doubt)
    {
        var gravest = CrisisAction.None;
        foreach (var (start, end) in Parts(message.All))
        {
            var (help, crisis) = Score(message, start, end, hits);
            var action = help < _bound.Help + doubt ? CrisisAction.None : crisis < _bound.Crisis ? CrisisAction.Supportive : CrisisAction.Crisis;
            gravest = action > gravest ? action : gravest;
        }

        return gravest;
    }

    /// <summary>The sums over a part of a message; each name counts once.</summary>
    public (float Help, float Crisis) Score(ScreenTokens message, int start, int end, IReadOnlyList<ScreenHit> hits)
    {
        var sum = _bias;
        var seen = new HashSet<(int, int)>();
        ScreenFeatures.Visit(message, start, end, hits, (first, second) =>
        {
            var key = (NumberOf(first), second is null ? -1 : NumberOf(second));
            if (_weights.TryGetValue(key, out var weight) && seen.Add(key))
            {
                sum = (sum.Help + weight.Help, sum.Crisis + weight.Crisis);
            }
        });
        return sum;
    }

    public override string ToString() => nameof(ScreenWeights);

    /// <summary>A message of the usual length as a whole; of a longer one, runs of sentences, and pieces of a sentence that is too long.</summary>
    private static IEnumerable<(int Start, int End)> Parts(IReadOnlyList<ScreenToken> words)
    {
        if (words.Count <= LongestWhole)
        {
            yield return (0, words.Count);
            yield break;
        }

        for (var start = 0; start < words.Count;)
        {
            var (end, at) = (start, start);
            while (at < words.Count && at - start < LongestWhole && (at - start <= WindowLength || end == start))
            {
                at++;
                end = at == words.Count || words[at].Sentence != words[at - 1].Sentence ? at : end;
            }

            yield return (start, end > start ? end : at);
            start = end > start ? end : at == words.Count ? at : at - (LongestWhole - WindowLength);
        }
    }

    private int NumberOf(string word) => _numbers.TryGetValue(word, out var number) ? number : -2;

    private int Number(string word) => _numbers.TryGetValue(word, out var number) ? number : _numbers[word] = _numbers.Count;

    private void Add(string name, (float, float) weight)
    {
        if (name == "= bias")
        {
            _bias = weight;
        }
        else if (name == "= bound")
        {
            _bound = weight;
        }
        else if (name[0] != '{' && name.IndexOf(PairSign, StringComparison.Ordinal) is var at and > 0)
        {
            _weights[(Number(name[..at]), Number(name[(at + 1)..]))] = weight;
        }
        else
        {
            _weights[(Number(name), -1)] = weight;
        }
    }
}
