namespace Penguin.Raise;

/// <summary>Splits a guided reply into its guidelines and the answer. Pure.</summary>
/// <remarks>A reply without the tags is the answer alone; one whose guidelines never end holds no answer.</remarks>
internal static class GuidedText
{
    private const string Open = "<guidelines>";
    private const string Close = "</guidelines>";
    private const int MostGuidelines = 12;

    public static (IReadOnlyList<string> Guidelines, string Answer) Split(string reply)
    {
        var text = reply.TrimStart();
        if (!text.StartsWith(Open, StringComparison.OrdinalIgnoreCase))
        {
            return ([], reply.Trim());
        }

        var end = text.IndexOf(Close, StringComparison.OrdinalIgnoreCase);
        return end < 0 ? ([], "") : (Lines(text[Open.Length..end]), text[(end + Close.Length)..].Trim());
    }

    /// <summary>How much of a reply that is still coming in may be shown: its answer's start, or <see langword="null"/> while that is not certain.</summary>
    public static int? AnswerStart(string partial)
    {
        var text = partial.AsSpan().TrimStart();
        var skipped = partial.Length - text.Length;
        if (text.StartsWith(Open, StringComparison.OrdinalIgnoreCase))
        {
            var end = text.IndexOf(Close, StringComparison.OrdinalIgnoreCase);
            var after = end < 0 ? -1 : skipped + end + Close.Length;
            return after < 0 || partial.AsSpan(after).IsWhiteSpace() ? null : partial.Length - partial.AsSpan(after).TrimStart().Length;
        }

        return text.Length == 0 || (text.Length < Open.Length && Open.AsSpan().StartsWith(text, StringComparison.OrdinalIgnoreCase)) ? null : skipped;
    }

    private static string[] Lines(string block) =>
        [.. block.Split('\n').Select(line => line.Trim().TrimStart('-', '*', '•').Trim()).Where(line => line.Length > 0).Take(MostGuidelines)];
}
