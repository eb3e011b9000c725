using System.Globalization;

namespace Penguin.Raise;

/// <summary>What a part of a message is weighed by: its words, its pairs of neighbours, how long it is, whether it asks, and what the rules found. Pure.</summary>
internal static class ScreenFeatures
{
    public const string Begin = "^";
    public const string SentenceEnd = "|";
    public const string End = "$";
    public const string Question = "{question}";
    public const string CrisisRule = "{crisis}";
    public const string SupportiveRule = "{supportive}";

    private const int LengthStep = 6;
    private const int MostLength = 8;

    private static readonly string[] Lengths = [.. Enumerable.Range(0, MostLength + 1).Select(step => string.Create(CultureInfo.InvariantCulture, $"{{length {step}}}"))];

    /// <summary>Visits each: a single one, or a pair of neighbours. The same may come twice.</summary>
    /// <param name="message">The message.</param>
    /// <param name="start">Where the part begins.</param>
    /// <param name="end">Where it ends.</param>
    /// <param name="hits">What the rules found in the message.</param>
    /// <param name="visit">What is told of each.</param>
    public static void Visit(ScreenTokens message, int start, int end, IReadOnlyList<ScreenHit> hits, Action<string, string?> visit)
    {
        var words = message.All;
        for (var at = start; at < end; at++)
        {
            var word = words[at].Text;
            visit(word, null);
            visit(word, at + 1 >= end ? End : words[at + 1].Sentence == words[at].Sentence ? words[at + 1].Text : SentenceEnd);
            if (at == start || words[at - 1].Sentence != words[at].Sentence)
            {
                visit(Begin, word);
            }
        }

        visit(Lengths[Math.Min(MostLength, (end - start) / LengthStep)], null);
        if (message.Asks)
        {
            visit(Question, null);
        }

        foreach (var hit in hits)
        {
            visit(NameOf(hit), null);
        }

        if (hits.Count > 0 && hits.Min(hit => Rank(hit.Signal)) is var rank and < 2)
        {
            visit(rank == 0 ? CrisisRule : SupportiveRule, null);
        }
    }

    /// <summary>What a rule's hit is weighed as.</summary>
    public static string NameOf(ScreenHit hit) => $"{{{hit.Signal} {hit.Kind}}}";

    private static int Rank(ScreenSignal signal) => signal switch
    {
        ScreenSignal.Crisis => 0,
        ScreenSignal.Supportive => 1,
        _ => 2,
    };
}
