using System.Globalization;
using System.Text;
using System.Text.Json;
using Microsoft.Extensions.AI;

namespace Penguin.Raise.PlanningApp;

/// <summary>Notes for each call, before it is answered, which query it is about: by the first scenario that has the query.</summary>
internal sealed class NotingChatClient(IChatClient inner, IReadOnlyList<Scenario> scenarios, string file) : DelegatingChatClient(inner)
{
    private readonly Lock _lock = new();
    private readonly FileStream _file = new(file, FileMode.Append, FileAccess.Write, FileShare.ReadWrite, bufferSize: 0);
    private readonly Dictionary<string, string> _ids = scenarios.Reverse().GroupBy(scenario => scenario.Query, StringComparer.Ordinal).ToDictionary(same => same.Key, same => same.Last().Id, StringComparer.Ordinal);

    /// <summary>Whether calls get no answer any more.</summary>
    public bool IsSilent { get; set; }

    public override async Task<ChatResponse> GetResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default)
    {
        var sent = messages.ToList();
        Note(JsonElement.Parse(sent[^1].Text).GetProperty("query").GetString()!);
        if (IsSilent)
        {
            await new TaskCompletionSource<ChatResponse>().Task.WaitAsync(cancellationToken);
        }

        return await base.GetResponseAsync(sent, options, cancellationToken);
    }

    protected override void Dispose(bool disposing)
    {
        _file.Dispose();
        base.Dispose(disposing);
    }

    private void Note(string query)
    {
        lock (_lock)
        {
            _file.Write(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{_ids[query]}\n")));
        }
    }
}
