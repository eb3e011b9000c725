using System.Globalization;
using WireMock.RequestBuilders;
using WireMock.ResponseBuilders;
using WireMock.Server;

namespace Penguin.Raise.WireTests;

/// <summary>WireMock.Net: a server that is not ours, for everything that can be said in proper HTTP. Answers are chosen by the first part of the path.</summary>
internal sealed class CannedServer : IDisposable
{
    private readonly WireMockServer _server = WireMockServer.Start();

    /// <summary>Answers in turn; the last one goes on.</summary>
    /// <returns>The address.</returns>
    public string Serve(string cell, params IReadOnlyList<WireAnswer> answers)
    {
        foreach (var (i, answer) in answers.Index())
        {
            var given = _server.Given(Request.Create().WithPath($"/{cell}/*").UsingAnyMethod());
            given = answers.Count == 1 ? given : given.InScenario(cell);
            given = i == 0 ? given : given.WhenStateIs(State(i));
            given = i == answers.Count - 1 ? given : given.WillSetStateTo(State(i + 1));
            var response = Response.Create().WithStatusCode(answer.Status).WithHeader("Content-Type", answer.ContentType).WithBody(answer.Body);
            given.RespondWith(answer.RetryAfter is null ? response : response.WithHeader("Retry-After", answer.RetryAfter));
        }

        return $"{_server.Url}/{cell}";
    }

    /// <summary>The bodies of the requests that have come.</summary>
    public IReadOnlyCollection<string> Seen(string cell) =>
        [.. _server.LogEntries.Where(entry => entry.RequestMessage!.Path.StartsWith($"/{cell}/", StringComparison.Ordinal)).Select(entry => entry.RequestMessage!.Body ?? "")];

    private static string State(int number) => number.ToString(CultureInfo.InvariantCulture);

    public void Dispose() => _server.Dispose();
}
