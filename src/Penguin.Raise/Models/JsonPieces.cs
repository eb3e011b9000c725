namespace Penguin.Raise;

/// <summary>Finds the outermost JSON objects and arrays in a text.</summary>
internal static class JsonPieces
{
    private static readonly System.Buffers.SearchValues<char> Brackets = System.Buffers.SearchValues.Create("{[");

    /// <summary>The pieces that hold something, in order. A broken piece ends at its fault, and the search goes on from there, so the time is linear.</summary>
    public static IReadOnlyList<LooseReading> In(string text)
    {
        List<LooseReading> found = [];
        var at = 0;
        while (text.AsSpan(at).IndexOfAny(Brackets) is var next and >= 0)
        {
            var piece = LooseJson.ReadAt(text, at + next);
            if (piece.Node.Members.Count > 0)
            {
                found.Add(piece);
            }

            at = Math.Max(piece.End, piece.Start + 1);
            if (at >= text.Length)
            {
                break;
            }
        }

        return found;
    }
}
