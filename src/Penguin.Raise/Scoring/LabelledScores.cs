using System.Text.RegularExpressions;

namespace Penguin.Raise;

/// <summary>Reads scores from labelled text, such as <c>Risk Sensitivity: 4/5</c> or a heading with a line <c>Score: 4</c> below it.</summary>
internal sealed class LabelledScores
{
    // Each score looks at the rest of its line, so the length of a line is bounded to keep the time linear.
    private const int LongestLine = 4000;

    // No judgement states a score this often; a looping or hostile reply does.
    private const int MostStatements = 200;
    private readonly string[] _lines;
    private readonly ScoreClaims _claims = new();
    private SafetyDimension? _current;
    private int _statements;

    private LabelledScores(string text) => _lines = text.Split('\n');

    /// <summary>What the labels of a text say.</summary>
    /// <param name="text">The prose of a reply, without its JSON and its tables.</param>
    public static ScoreClaims Of(string text)
    {
        var reader = new LabelledScores(text);
        for (var i = 0; i < reader._lines.Length && reader._statements <= MostStatements; i++)
        {
            reader.ReadLine(i);
        }

        if (reader._statements > MostStatements)
        {
            reader._claims.Spoil(ReadingFaults.TooHard);
        }

        return reader._claims;
    }

    private void ReadLine(int index)
    {
        var raw = _lines[index];
        var line = Plain(raw);
        if (line.Length > LongestLine)
        {
            Spoil(line[LongestLine..]);
            line = line[..LongestLine];
        }

        var labels = LabelText.Labels.Matches(line);
        if (labels.Count == 0)
        {
            if (LabelText.IsEnder(line) || LabelText.IsBoldTitle(raw))
            {
                _current = null;
            }

            ReadScoreMarks(line, index);
            return;
        }

        for (var i = 0; i < labels.Count; i++)
        {
            var end = i + 1 < labels.Count ? labels[i + 1].Index : line.Length;
            var before = i == 0 ? line[..labels[0].Index] : Before(line[(labels[i - 1].Index + labels[i - 1].Length)..labels[i].Index]);
            ReadLabel(LabelText.DimensionOf(labels[i]), before, line[(labels[i].Index + labels[i].Length)..end], end < line.Length, index);
        }
    }

    private void Spoil(string unread)
    {
        if (LabelText.Labels.IsMatch(unread))
        {
            _claims.Spoil(ReadingFaults.TooHard);
        }
    }

    private void ReadLabel(SafetyDimension dimension, string before, string after, bool isFollowed, int index)
    {
        _current = null;
        var opens = LabelText.IsOpening(before);
        var at = LabelText.AfterLabel.Match(after).Length;
        if (LabelText.Parenthesis.Match(after, at) is { Success: true } note)
        {
            if (!TryReadNote(dimension, note.Groups["inside"].Value, opens))
            {
                return;
            }

            at += note.Length;
        }

        var isHeading = after.AsSpan(at).Trim().IsEmpty && !isFollowed;
        var separator = LabelText.Separator.Match(after, at);
        if (separator.Success)
        {
            at += separator.Length;
            at += LabelText.ScoreWord.Match(after, at).Length;
            var reading = ReadValue(after, at, isFollowed, index);
            _claims.Add(dimension, reading.Kind == ScoreKind.Score && !opens ? ScoreReading.Illegal : reading);
            isHeading = reading.Kind == ScoreKind.None;
        }

        if (opens && (isHeading || separator.Success))
        {
            _current = dimension;
            ReadScoreMarks(after[at..], index, isFollowed);
        }
    }

    // False where the rest of the label's line says nothing more.
    private bool TryReadNote(SafetyDimension dimension, string note, bool opens)
    {
        if (LabelText.ScoreNote.Match(note) is { Success: true } score)
        {
            _claims.Add(dimension, opens ? ScoreText.Read(score.Groups["score"].Value) : ScoreReading.Illegal);
            return true;
        }

        if (LabelText.ScaleNote.IsMatch(note) || (!note.Any(char.IsDigit) && !ReplyDoubts.AnnouncesOther(note)))
        {
            return true;
        }

        var isWeight = note.Contains("weight", StringComparison.OrdinalIgnoreCase);
        _claims.Add(dimension, isWeight ? ScoreReading.None : ScoreReading.Illegal);
        return isWeight;
    }

    private void ReadScoreMarks(string text, int index, bool isFollowed = false)
    {
        if (_current is not { } dimension)
        {
            return;
        }

        foreach (Match mark in LabelText.ScoreMarks.Matches(text))
        {
            var scale = mark.Groups["scale"].Value.Trim('(', ')');
            var reading = scale.Length > 0 && !LabelText.ScaleNote.IsMatch(scale)
                ? ScoreReading.Illegal
                : ReadValue(text, mark.Index + mark.Length, isFollowed, index);
            _claims.Add(dimension, reading.Kind == ScoreKind.None ? ScoreReading.Illegal : reading);
        }
    }

    private ScoreReading ReadValue(string text, int at, bool isFollowed, int index)
    {
        if (++_statements > MostStatements)
        {
            return ScoreReading.None;
        }

        var start = at;
        while (start < text.Length && text[start] is '"' or '\'' or '“' or '[' or '(')
        {
            start++;
        }

        return ScoreText.ReadAt(text, start, isFollowed || index + 1 >= _lines.Length ? "" : Plain(_lines[index + 1]), !isFollowed && IsLast(index));
    }

    private bool IsLast(int index) => index == _lines.Length - 1;

    // The part of the text between two labels that belongs to the second one.
    private static string Before(string between)
    {
        var cut = between.LastIndexOfAny([',', ';', '|', '.', ':', '/', '•', '·', ')', '–', '—', '\t', '>']);
        return cut < 0 ? between.Trim() is "and" or "&" ? "" : "x" : between[(cut + 1)..];
    }

    private static string Plain(string line) => line.Replace("**", "", StringComparison.Ordinal).Replace("__", "", StringComparison.Ordinal)
        .Replace("*", " ", StringComparison.Ordinal).Replace("`", "", StringComparison.Ordinal);
}
