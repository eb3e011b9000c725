using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Penguin.Raise.Benchmark;

/// <summary>An append-only file of finished scenarios, one JSON line each, on disk before the next step. Locks; one process at a time holds it.</summary>
internal sealed class PlanningJournal : IDisposable
{
    private const string Kind = "penguin-raise-planning-journal";
    private const int Version = 1;
    private const byte LineEnd = (byte)'\n';

    private static readonly byte[] Header = Line(new JournalHeader(Kind, Version), JournalJson.Default.JournalHeader);

    private readonly Lock _lock = new();
    private readonly Dictionary<string, JournalRecord> _records = new(StringComparer.Ordinal);
    private readonly FileStream _file;

    private PlanningJournal(FileStream file) => _file = file;

    /// <summary>Opens or makes a journal. A last line that was cut off, as by a kill, is taken off.</summary>
    public static PlanningJournal Open(string path)
    {
        var journal = new PlanningJournal(new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, bufferSize: 0));
        try
        {
            journal.Load();
            return journal;
        }
        catch
        {
            journal.Dispose();
            throw;
        }
    }

    public JournalRecord? Find(string key)
    {
        lock (_lock)
        {
            return _records.GetValueOrDefault(key);
        }
    }

    /// <summary>Adds a record; it is on disk when this returns.</summary>
    public void Add(JournalRecord record)
    {
        var line = Line(record, JournalJson.Default.JournalRecord);
        lock (_lock)
        {
            _file.Write(line);
            _file.Flush(flushToDisk: true);
            _records[record.Key] = record;
        }
    }

    public void Dispose() => _file.Dispose();

    private static byte[] Line<T>(T value, JsonTypeInfo<T> type) => [.. JsonSerializer.SerializeToUtf8Bytes(value, type), LineEnd];

    private static DocumentFormatException Fault(string message) => new("planning journal", message);

    private void Load()
    {
        var bytes = new byte[_file.Length];
        _file.ReadExactly(bytes);
        var whole = bytes.AsSpan().LastIndexOf(LineEnd) + 1;
        if (whole == 0)
        {
            // Nothing, or a header that was cut off; anything else is somebody's file.
            if (!Header.AsSpan().StartsWith(bytes))
            {
                throw Fault($"The file is no planning journal: it has no whole line. Name another file for the journal.");
            }

            Cut(0);
            _file.Write(Header);
            _file.Flush(flushToDisk: true);
            return;
        }

        ReadLines(bytes.AsSpan(0, whole));
        Cut(whole);
    }

    private void ReadLines(ReadOnlySpan<byte> text)
    {
        var number = 0;
        while (!text.IsEmpty)
        {
            var end = text.IndexOf(LineEnd);
            var line = text[..end];
            text = text[(end + 1)..];
            number++;
            if (number == 1)
            {
                CheckHeader(line);
            }
            else if (Read(line, JournalJson.Default.JournalRecord) is { } record)
            {
                _records[record.Key] = record;
            }
            else
            {
                throw Fault(string.Create(CultureInfo.InvariantCulture,
                    $"Line {number} of the planning journal is damaged. Take that line out to have its scenario planned again, or name another file for the journal."));
            }
        }
    }

    private static void CheckHeader(ReadOnlySpan<byte> line)
    {
        if (Read(line, JournalJson.Default.JournalHeader) is not { Kind: Kind } header)
        {
            throw Fault("The file is no planning journal: its first line is another. Name another file for the journal.");
        }

        if (header.Version != Version)
        {
            throw Fault(string.Create(CultureInfo.InvariantCulture,
                $"The planning journal is of version {header.Version}; this library reads version {Version}. Use the library that wrote it, or name another file."));
        }
    }

    private static T? Read<T>(ReadOnlySpan<byte> line, JsonTypeInfo<T> type)
        where T : class
    {
        try
        {
            return JsonSerializer.Deserialize(line, type);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private void Cut(int length)
    {
        _file.SetLength(length);
        _file.Position = length;
    }
}
