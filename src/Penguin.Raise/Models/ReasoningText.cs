using System.Text;
using System.Text.RegularExpressions;

namespace Penguin.Raise;

/// <summary>Takes a model's reasoning out of its reply: what it thought is not what it answered.</summary>
internal static class ReasoningText
{
    /// <summary>
    /// The reply without its reasoning blocks. A closing tag alone ends reasoning that started with the reply; a block that is never closed goes on to the
    /// end. Tags inside the texts of a JSON answer are part of the answer.
    /// </summary>
    public static string Without(string reply)
    {
        var tags = Tags.Matches(reply);
        if (tags.Count == 0)
        {
            return WithoutChannelNames(reply);
        }

        var kept = new StringBuilder();
        var from = 0;
        var depth = 0;
        foreach (var tag in OutsideOf(JsonPieces.In(reply), tags))
        {
            var isFinal = tag.Groups["final"].Success;
            if (tag.Groups["open"].Success)
            {
                if (depth++ == 0)
                {
                    kept.Append(reply, from, tag.Index - from).Append('\n');
                }
            }
            else if (depth == 0 || isFinal)
            {
                kept.Clear();
                depth = 0;
            }
            else
            {
                depth--;
            }

            from = tag.Index + tag.Length;
        }

        return depth > 0 ? kept.ToString() : kept.Append(reply, from, reply.Length - from).ToString();
    }

    private static IEnumerable<Match> OutsideOf(IReadOnlyList<LooseReading> pieces, MatchCollection tags)
    {
        var next = 0;
        foreach (Match tag in tags)
        {
            while (next < pieces.Count && pieces[next].End <= tag.Index)
            {
                next++;
            }

            if (next == pieces.Count || !pieces[next].IsSound || pieces[next].Start > tag.Index)
            {
                yield return tag;
            }
        }
    }

    // A server that drops the special tokens of a model with channels leaves their names in the text.
    private static string WithoutChannelNames(string reply)
    {
        const string Final = "assistantfinal";
        if (!reply.AsSpan().TrimStart().StartsWith("analysis", StringComparison.Ordinal))
        {
            return reply;
        }

        var last = reply.LastIndexOf(Final, StringComparison.Ordinal);
        return last < 0 ? reply : reply[(last + Final.Length)..];
    }

    private static Regex Tags { get; } = new(
        @"(?<final><\|channel\|>\s?final\b[^<\n]{0,40}<\|message\|>)|(?<open><\|channel\|>\s?(?:analysis|commentary)\b[^<\n]{0,40}<\|message\|>)"
        + @"|(?<close></\s?(?:think|thinking|thought|thoughts|reasoning|reflection|scratchpad|analysis)\s?>|\[/think\]|◁/think▷)"
        + @"|(?<open><(?:think|thinking|thought|thoughts|reasoning|reflection|scratchpad|analysis)(?:\s[^<>\n]{0,80})?>|\[think\]|◁think▷)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, TimeSpan.FromMilliseconds(ReadingLimits.PatternMilliseconds));
}
