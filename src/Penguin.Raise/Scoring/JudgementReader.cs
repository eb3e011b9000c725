using System.Text;
using System.Text.RegularExpressions;

namespace Penguin.Raise;

/// <summary>Reads a judge's reply. It never returns a number that the reply does not hold as the score of that dimension.</summary>
/// <remarks>
/// Missing is safe, since the judge is asked again; a wrong number is not. So everything that the reply says about a score has to agree: its JSON, its labels
/// and tables, and the prose around them. Labelled text counts only where no JSON speaks about a score.
/// </remarks>
internal static class JudgementReader
{
    /// <summary>The scores in a reply, or in words what is wrong with it.</summary>
    public static ReplyReading<ReadScores> Read(string reply)
    {
        try
        {
            return ReadAll(reply);
        }
        catch (RegexMatchTimeoutException)
        {
            return ReplyReading<ReadScores>.Unreadable(ReadingFaults.TooHard);
        }
    }

    private static ReplyReading<ReadScores> ReadAll(string reply)
    {
        var clean = ReplyText.Clean(reply);
        var text = ReasoningText.Without(clean);
        if (string.IsNullOrWhiteSpace(text))
        {
            return ReplyReading<ReadScores>.Unreadable(string.IsNullOrWhiteSpace(clean) ? ReadingFaults.Empty : ReadingFaults.OnlyReasoning);
        }

        var inJson = FromJson(text, out var prose);
        var plain = MarkupText.ToPlain(prose);
        var inText = FromText(plain);
        var claims = inJson ?? inText;
        if (inJson is not null && !inText.IsEmpty)
        {
            claims.Add(inText);
        }

        var holdsReasons = inJson is null;
        if (claims.IsComplete)
        {
            Doubt(claims, plain, holdsReasons);
        }

        return claims.Settle();
    }

    private static void Doubt(ScoreClaims claims, string prose, bool holdsReasons)
    {
        if (ReplyDoubts.IsDenial(prose) || (holdsReasons && HasOtherLead(prose)))
        {
            claims.Spoil(ReadingFaults.NotAJudgement);
        }
        else if (ScaleNames.IsOther(prose))
        {
            claims.Spoil(ReadingFaults.OtherScale);
        }
        else if (ReplyDoubts.IsTakenBack(prose, holdsReasons))
        {
            claims.Spoil(ReadingFaults.Doubted);
        }
    }

    private static bool HasOtherLead(string prose)
    {
        if (ReplyDoubts.HasOtherHeading(prose))
        {
            return true;
        }

        var first = LabelText.Labels.Match(prose);
        return first.Success && ReplyDoubts.AnnouncesOther(ReplyDoubts.LastLine(prose[..StartOfBlock(prose, first.Index)]));
    }

    // The start of a line, or of the table that the line belongs to.
    private static int StartOfBlock(string prose, int at)
    {
        var start = prose.LastIndexOf('\n', at) + 1;
        while (start > 1 && prose.LastIndexOf('\n', start - 2) + 1 is var above && prose.AsSpan(above, start - above).Contains('|'))
        {
            start = above;
        }

        return start;
    }

    private static ScoreClaims FromText(string prose)
    {
        var claims = TableScores.Of(prose, out var rest);
        claims.Add(LabelledScores.Of(rest));
        return claims;
    }

    /// <summary>What the JSON of a reply says, or <see langword="null"/> where none speaks about a score; the prose is the text outside of it.</summary>
    private static ScoreClaims? FromJson(string text, out string prose)
    {
        ScoreClaims? claims = null;
        List<string> earlier = [];
        var outside = new StringBuilder();
        var from = 0;
        foreach (var piece in JsonPieces.In(text))
        {
            var found = JsonScores.Of(piece, out var isDimensional);
            if (found is null && !isDimensional)
            {
                continue;
            }

            var lead = text[from..piece.Start];
            outside.Append(lead).Append('\n');
            from = piece.End;
            var raw = text[piece.Start..piece.End];
            if (found is null || ReplyDoubts.AnnouncesOther(ReplyDoubts.LastLine(lead)) || (piece.IsCut && earlier.Exists(whole => whole.StartsWith(raw, StringComparison.Ordinal))))
            {
                continue;
            }

            earlier.Add(raw);
            claims ??= new ScoreClaims();
            claims.Add(found);
            if (ReplyDoubts.HasDoubtfulComment(raw))
            {
                claims.Spoil(ReadingFaults.Doubted);
            }
        }

        prose = outside.Append(text, from, text.Length - from).ToString();
        return claims;
    }
}
