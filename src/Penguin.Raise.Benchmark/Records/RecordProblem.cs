using System.Globalization;

namespace Penguin.Raise.Benchmark;

/// <summary>One thing about a record that could not be used, and where it stands.</summary>
/// <remarks>Privacy: it names files, lines and fields, never a value.</remarks>
public sealed record RecordProblem
{
    /// <summary>The file, as the caller named it.</summary>
    public required string File { get; init; }

    /// <summary>The line, from 1; for an element of a JSON array the line it starts on. 0: the file as a whole.</summary>
    public required int Line { get; init; }

    /// <summary>The field as the record spells it; <see langword="null"/> where it concerns the whole record.</summary>
    public string? Field { get; init; }

    /// <summary>What is wrong and what to do, in words.</summary>
    public required string Reason { get; init; }

    /// <summary>Place and reason in one line.</summary>
    /// <returns>For example <c>data.jsonl, line 12, field 'query': is missing or empty.</c></returns>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture,
        $"{File}{(Line == 0 ? "" : $", line {Line.ToString(CultureInfo.InvariantCulture)}")}{(Field is null ? "" : $", field '{Field}'")}: {Reason}");
}
