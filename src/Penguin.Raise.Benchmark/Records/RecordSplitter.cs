using System.Globalization;

namespace Penguin.Raise.Benchmark;

/// <summary>Cuts a stream of bytes into records, whatever the size of the pieces it comes in.</summary>
internal abstract class RecordSplitter(int limit)
{
    /// <summary>The longest record, in bytes: 100 MB. A longer one is a broken file, not a person.</summary>
    public const int DefaultLimit = 100 * 1024 * 1024;

    protected RecordBuffer Record { get; } = new(limit);

    /// <summary>Whether each record stands on a line of its own.</summary>
    public abstract bool ByLine { get; }

    public abstract void Feed(ReadOnlySpan<byte> bytes, List<RecordText> found);

    public abstract void End(List<RecordText> found);

    protected void Complete(int line, int index, List<RecordText> found)
    {
        var isTooLong = Record.IsTooLong;
        var json = Record.Take();
        found.Add(isTooLong
            ? RecordText.Wrong(line, string.Create(CultureInfo.InvariantCulture, $"the record is longer than {limit} bytes. Split it, or check that quotes and line ends are right."))
            : new RecordText(line, index, json));
    }
}
