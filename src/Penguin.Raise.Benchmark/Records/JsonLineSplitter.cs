namespace Penguin.Raise.Benchmark;

/// <summary>One record a line; blank lines are skipped.</summary>
internal sealed class JsonLineSplitter(int limit = RecordSplitter.DefaultLimit) : RecordSplitter(limit)
{
    private int _line = 1;
    private int _index;
    private bool _hasContent;

    public override bool ByLine => true;

    public override void Feed(ReadOnlySpan<byte> bytes, List<RecordText> found)
    {
        for (var end = bytes.IndexOf((byte)'\n'); end >= 0; end = bytes.IndexOf((byte)'\n'))
        {
            Append(bytes[..end]);
            EndLine(found);
            _line++;
            bytes = bytes[(end + 1)..];
        }

        Append(bytes);
    }

    public override void End(List<RecordText> found) => EndLine(found);

    private void Append(ReadOnlySpan<byte> bytes)
    {
        _hasContent |= bytes.ContainsAnyExcept(" \t\r"u8);
        Record.Append(bytes);
    }

    private void EndLine(List<RecordText> found)
    {
        if (_hasContent)
        {
            Complete(_line, ++_index, found);
        }
        else
        {
            Record.Take();
        }

        _hasContent = false;
    }
}
