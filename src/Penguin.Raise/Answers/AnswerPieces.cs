namespace Penguin.Raise;

/// <summary>Cuts a finished answer into pieces after spaces, for a stream.</summary>
internal static class AnswerPieces
{
    private const int Shortest = 24;

    public static IEnumerable<string> Of(string text)
    {
        for (var start = 0; start < text.Length;)
        {
            var space = start + Shortest < text.Length ? text.IndexOf(' ', start + Shortest) : -1;
            var end = space < 0 ? text.Length : space + 1;
            yield return text[start..end];
            start = end;
        }
    }
}
