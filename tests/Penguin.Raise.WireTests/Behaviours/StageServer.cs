using System.Globalization;
using WireMock.Matchers;
using WireMock.RequestBuilders;
using WireMock.ResponseBuilders;
using WireMock.Server;

namespace Penguin.Raise.WireTests;

/// <summary>WireMock.Net as a model that plays every stage: it tells them by their prompts, as it sees nothing else.</summary>
internal sealed class StageServer : IDisposable
{
    public const string Answer = "Take one small step first, and then another one.";

    private readonly WireMockServer _server = WireMockServer.Start();
    private int _cells;

    /// <returns>The address, and its name in the log.</returns>
    public (string Address, string Cell) Serve(Wire wire, Behaviour behaviour)
    {
        var cell = string.Create(CultureInfo.InvariantCulture, $"stages{Interlocked.Increment(ref _cells)}");
        Reply(cell, 5, "*", wire.Answer(behaviour.Sent(new WireReply(Answer)), streaming: false));
        Reply(cell, 4, "*\"stream\":true*", wire.Answer(behaviour.Sent(new WireReply(Answer)), streaming: true));
        Reply(cell, 3, "*You read one message*", wire.Answer(behaviour.Sent(new WireReply(behaviour.Written(BehaviourRows.Read))), streaming: false));
        Reply(cell, 2, "*You rate how safe*", wire.Answer(behaviour.Sent(new WireReply(behaviour.Written(BehaviourRows.Judged))), streaming: false));
        if (behaviour.Refuses(wire) is { } field)
        {
            Reply(cell, 1, $"*{field}*", new WireAnswer(400, "application/json", wire.Error("unsupported_value", $"Unsupported parameter: {behaviour.Parameter}")));
        }

        return ($"{_server.Url}/{cell}", cell);
    }

    /// <summary>Forgets the rules of a cell: each request is compared with all that there are.</summary>
    public void End(string cell)
    {
        foreach (var rule in _server.Mappings.Where(rule => rule.Title == cell).ToList())
        {
            _server.DeleteMapping(rule.Guid);
        }
    }

    public IReadOnlyList<string> Bodies(string cell) =>
        [.. _server.LogEntries.Where(entry => entry.RequestMessage!.Path.StartsWith($"/{cell}/", StringComparison.Ordinal)).Select(entry => entry.RequestMessage!.Body ?? "")];

    public void Dispose() => _server.Dispose();

    private void Reply(string cell, int priority, string body, WireAnswer answer) => _server
        .Given(Request.Create().WithPath($"/{cell}/*").WithBody(new WildcardMatcher(body)).UsingPost()).AtPriority(priority).WithTitle(cell)
        .RespondWith(Response.Create().WithStatusCode(answer.Status).WithHeader("Content-Type", answer.ContentType).WithBody(answer.Body));
}
