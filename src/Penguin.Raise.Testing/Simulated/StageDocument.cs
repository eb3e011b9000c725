using System.Text.Json;

namespace Penguin.Raise.Testing;

/// <summary>Reads a stage input as any outsider would: from the JSON document of the request (docs/stages.md), without the library's own types.</summary>
internal sealed class StageDocument : IDisposable
{
    private readonly JsonDocument _document;

    public StageDocument(string json) => _document = JsonDocument.Parse(json);

    public string Text(string name) => TextOrNull(name) ?? "";

    public string? TextOrNull(string name) =>
        _document.RootElement.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    public IReadOnlyList<StatedFact> Facts(string name) =>
        [.. Items(name).Select(item => new StatedFact(item.GetProperty("attribute").GetString()!, item.GetProperty("value").GetString()!))];

    public IReadOnlyList<string> Names(string list, string? property = null) =>
        [.. Items(list).Select(item => (property is null ? item : item.GetProperty(property)).GetString()!)];

    public string? OpenAttribute =>
        _document.RootElement.TryGetProperty("open_question", out var open) && open.ValueKind == JsonValueKind.Object ? open.GetProperty("attribute").GetString() : null;

    public bool Has(string name) => _document.RootElement.TryGetProperty(name, out _);

    public bool IsTrue(string name) => _document.RootElement.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.True;

    public void Dispose() => _document.Dispose();

    private JsonElement.ArrayEnumerator Items(string name) =>
        _document.RootElement.TryGetProperty(name, out var list) && list.ValueKind == JsonValueKind.Array ? list.EnumerateArray() : default;
}
