namespace Penguin.Raise.Benchmark;

/// <summary>Bytes in, scenarios out: detects the layout from the head, cuts and maps.</summary>
internal sealed class RecordIntake
{
    private readonly RecordSplitter _splitter;
    private readonly RecordMapper _mapper;
    private readonly List<RecordText> _found = [];

    public RecordIntake(ReadOnlySpan<byte> head, string file, AttributeCatalog? catalog)
    {
        ReadOnlySpan<byte> mark = [0xEF, 0xBB, 0xBF];
        var text = head.StartsWith(mark) ? head[mark.Length..] : head;
        _splitter = RecordFormat.Detect(text, file);
        _mapper = new RecordMapper(file, catalog ?? AttributeCatalog.Penguin, _splitter.ByLine);
        Feed(text);
    }

    public void Feed(ReadOnlySpan<byte> bytes)
    {
        _splitter.Feed(bytes, _found);
        Map();
    }

    public ScenarioReading Finish()
    {
        _splitter.End(_found);
        Map();
        return _mapper.Finish();
    }

    private void Map()
    {
        foreach (var record in _found)
        {
            _mapper.Add(record);
        }

        _found.Clear();
    }
}
