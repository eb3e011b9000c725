namespace Penguin.Raise;

/// <summary>Adds up the features of a text: its words, their stems, parts of words and pairs of neighbours, each under a hash.</summary>
internal sealed class LexicalFeatures
{
    // The shares of a word's weight. Whole words match exactly, stems match other forms, parts match compounds and misspellings.
    private const double WordShare = 0.40;
    private const double StemShare = 0.40;
    private const double PartShare = 0.20;
    private const double PairShare = 0.15;
    private const double TopicShare = 0.30;
    private const int PartLength = 4;
    private const int SyllablePartLength = 2;

    private readonly Dictionary<ulong, double> _weights = [];

    private LexicalFeatures()
    {
    }

    /// <summary>The weight of each feature by its hash; at least one.</summary>
    public static IReadOnlyDictionary<ulong, double> Of(string text)
    {
        var features = new LexicalFeatures();
        var words = LexicalText.Words(text);
        foreach (var word in words.GroupBy(word => word))
        {
            features.AddWord(word.Key.Text, word.Key.Kind, Math.Sqrt(word.Count()));
        }

        features.AddPairs(words);
        if (features._weights.Count == 0)
        {
            // A text without a letter or digit: like no other, but itself.
            features.Add('n', text.Trim(), 1);
        }

        return features._weights;
    }

    private void AddWord(string word, LexicalKind kind, double frequency)
    {
        var weight = frequency * LexicalWords.Weight(word, kind);
        switch (kind)
        {
            case LexicalKind.Word:
                Add('w', word, weight * Math.Sqrt(WordShare));
                Add('s', LexicalWords.Stem(word), weight * Math.Sqrt(StemShare));
                AddParts(word, PartLength, weight * Math.Sqrt(PartShare));
                AddTopics(word, frequency * Math.Sqrt(TopicShare));
                break;
            case LexicalKind.Syllables:
                Add('w', word, weight * Math.Sqrt(WordShare));
                AddParts(word, SyllablePartLength, weight * Math.Sqrt(StemShare + PartShare));
                break;
            default:
                Add('w', word, weight);
                break;
        }
    }

    private void AddParts(string word, int length, double weight)
    {
        var framed = $"<{word}>";
        var parts = Math.Max(1, framed.Length - length + 1);
        for (var i = 0; i < parts; i++)
        {
            Add('p', framed.AsSpan(i, Math.Min(length, framed.Length)), weight / Math.Sqrt(parts));
        }
    }

    private void AddTopics(string word, double weight)
    {
        var topics = LexicalTopics.Of(word);
        foreach (var topic in topics)
        {
            Add('t', topic, weight / Math.Sqrt(topics.Count));
        }
    }

    private void AddPairs(List<(string Text, LexicalKind Kind)> words)
    {
        for (var i = 1; i < words.Count; i++)
        {
            var (first, second) = (words[i - 1], words[i]);
            var both = LexicalWords.Weight(first.Text, first.Kind) * LexicalWords.Weight(second.Text, second.Kind);

            // In scripts without spaces two characters make what a word is elsewhere.
            var isWord = first.Kind >= LexicalKind.Character && second.Kind >= LexicalKind.Character;
            Add('b', $"{first.Text} {second.Text}", Math.Sqrt(isWord ? both : PairShare * both));
        }
    }

    private void Add(char kind, ReadOnlySpan<char> text, double weight)
    {
        var hash = FeatureHash.Of(kind, text);
        _weights[hash] = _weights.GetValueOrDefault(hash) + weight;
    }
}
