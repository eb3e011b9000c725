namespace Penguin.Raise;

/// <summary>The everyday topics that an English word stands for, so that <c>my boss</c> is near <c>a supervisor at work</c>.</summary>
internal static class LexicalTopics
{
    private static readonly Dictionary<string, List<string>> Topics = Read();

    /// <summary>The topics of a word, by their first words; none for most words.</summary>
    public static IReadOnlyList<string> Of(string word) => Topics.TryGetValue(word, out var topics) ? topics : [];

    private static Dictionary<string, List<string>> Read()
    {
        var topics = new Dictionary<string, List<string>>(StringComparer.Ordinal);
        foreach (var line in PromptSet.Embedded("topics.txt").Split('\n').Where(line => !line.StartsWith('#')))
        {
            var words = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            foreach (var word in words.Distinct(StringComparer.Ordinal))
            {
                if (!topics.TryGetValue(word, out var found))
                {
                    topics[word] = found = [];
                }

                found.Add(words[0]);
            }
        }

        return topics;
    }
}
