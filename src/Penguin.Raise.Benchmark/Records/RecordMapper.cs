using System.Globalization;
using System.Text.Json;
using System.Text.Unicode;

namespace Penguin.Raise.Benchmark;

/// <summary>Turns the records of one file into scenarios and keeps account of all that could not be used.</summary>
internal sealed class RecordMapper(string file, AttributeCatalog catalog, bool byLine)
{
    private const int ShownNameLength = 60;

    private readonly List<Scenario> _scenarios = [];
    private readonly List<RecordProblem> _problems = [];
    private readonly HashSet<string> _ids = new(StringComparer.Ordinal);
    private readonly OrderedDictionary<string, (int Line, int Count)> _unread = new(StringComparer.Ordinal);
    private readonly List<(int Line, string Original)> _twins = [];
    private (int Line, int Count) _foreignSubreddits;

    public void Add(RecordText record)
    {
        if (record.Fault is not null)
        {
            Report(record.Line, null, record.Fault);
            return;
        }

        if (!Utf8.IsValid(record.Json))
        {
            Report(record.Line, null, "the record is not valid UTF-8. Save the file as UTF-8.");
            return;
        }

        try
        {
            using var document = JsonDocument.Parse(record.Json);
            Map(record, document.RootElement);
        }
        catch (JsonException found)
        {
            // The inner message can quote the record, and with it a person's values.
            Report(record.Line + (int)(found.LineNumber ?? 0), null, string.Create(CultureInfo.InvariantCulture,
                $"the record is not valid JSON (byte {(found.BytePositionInLine ?? 0) + 1} of the line). {(byLine ? "Each record stands complete on one line; the last one may be cut off." : "Check quotes, commas and brackets.")}"));
        }
        catch (InvalidOperationException)
        {
            Report(record.Line, null, "the record holds half of a surrogate pair (\\uD800 to \\uDFFF alone), which is no character. Remove it.");
        }
    }

    public ScenarioReading Finish()
    {
        var notes = _unread.Select(field => Note(field.Value, field.Key,
            "is neither a known field nor an attribute of the catalog, so it was not read")).ToList();
        if (_foreignSubreddits.Count > 0)
        {
            notes.Add(Note(_foreignSubreddits, "subreddit", "belongs to none of the seven domains and no domain is given, so the domain is open"));
        }

        var lost = _twins.Where(twin => !_ids.Contains(twin.Original)).ToList();
        if (lost.Count > 0)
        {
            notes.Add(Note((lost[0].Line, lost.Count), "twin_of", "names a record that is not in the file"));
        }

        if (_scenarios.Count == 0 && _problems.Count == 0)
        {
            Report(0, null, "it holds no record.");
        }

        return new ScenarioReading { Scenarios = _scenarios, Problems = _problems, Notes = notes };
    }

    private static string Shown(string name)
    {
        var clean = string.Concat(name.Where(c => !char.IsControl(c)));
        return clean.Length <= ShownNameLength ? clean : string.Concat(clean.AsSpan(0, ShownNameLength), "...");
    }

    private static string Kind(JsonValueKind kind) => kind switch
    {
        JsonValueKind.Array => "an array",
        JsonValueKind.String => "a text",
        JsonValueKind.Number => "a number",
        JsonValueKind.Null => "null",
        _ => "true or false",
    };

    private void Map(RecordText record, JsonElement root)
    {
        if (root.ValueKind != JsonValueKind.Object)
        {
            Report(record.Line, null, $"the record is {Kind(root.ValueKind)}; expected is an object with the fields of one scenario.");
            return;
        }

        var before = _problems.Count;
        var draft = new RecordDraft(catalog, (field, reason) => Report(record.Line, field, reason));
        foreach (var property in root.EnumerateObject())
        {
            if (!draft.Take(property.Name, property.Value))
            {
                var (line, count) = _unread.GetValueOrDefault(property.Name, (record.Line, 0));
                _unread[property.Name] = (line, count + 1);
            }
        }

        var scenario = draft.ToScenario(FallbackId(record), out var hasForeignSubreddit);
        if (!_ids.Add(scenario.Id))
        {
            Report(record.Line, "id", "another record of the file has the same id. Ids must differ.");
        }

        if (_problems.Count == before)
        {
            Keep(record, scenario, hasForeignSubreddit);
        }
    }

    private void Keep(RecordText record, Scenario scenario, bool hasForeignSubreddit)
    {
        _scenarios.Add(scenario);
        if (hasForeignSubreddit)
        {
            _foreignSubreddits = (_foreignSubreddits.Count == 0 ? record.Line : _foreignSubreddits.Line, _foreignSubreddits.Count + 1);
        }

        if (scenario.TwinOf is not null)
        {
            _twins.Add((record.Line, scenario.TwinOf));
        }
    }

    private string FallbackId(RecordText record) => string.Create(CultureInfo.InvariantCulture,
        $"{Path.GetFileNameWithoutExtension(file)}-{(byLine ? record.Line : record.Index)}");

    private RecordProblem Note((int Line, int Count) seen, string field, string reason) => new()
    {
        File = file, Line = seen.Line, Field = Shown(field),
        Reason = string.Create(CultureInfo.InvariantCulture, $"{reason} ({seen.Count} {(seen.Count == 1 ? "record" : "records")}; the first is shown)."),
    };

    private void Report(int line, string? field, string reason) =>
        _problems.Add(new RecordProblem { File = file, Line = line, Field = field is null ? null : Shown(field), Reason = reason });
}
