using System.ClientModel.Primitives;

namespace Penguin.Raise.Testing;

/// <summary>The headers of a failed response.</summary>
internal sealed class FailedResponseHeaders(string? retryAfter) : PipelineResponseHeaders
{
    private readonly Dictionary<string, string> _headers = retryAfter is null
        ? new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase)
        : new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase) { ["Retry-After"] = retryAfter };

    public override IEnumerator<KeyValuePair<string, string>> GetEnumerator() => _headers.GetEnumerator();

    public override bool TryGetValue(string name, out string? value) => _headers.TryGetValue(name, out value);

    public override bool TryGetValues(string name, out IEnumerable<string>? values)
    {
        values = _headers.TryGetValue(name, out var value) ? [value] : null;
        return values is not null;
    }
}
