using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Security.Authentication;
using Anthropic.Exceptions;
using Microsoft.Extensions.AI;
using OllamaSharp.Models.Exceptions;
using Penguin.Raise.Testing;

namespace Penguin.Raise.Tests;

/// <summary>Servers and clients that repeat the prompt in whatever they say: none of it is in an exception or a span.</summary>
public class FailureCanaryTests
{
    private const string Canary = "CANARY-5e2a";

    private static readonly AnswerRequest Request = new() { Query = $"What about {Canary}?", Profile = new UserProfile().With("Age", Canary) };

    public static TheoryData<string, bool> Rows
    {
        get
        {
            var rows = new TheoryData<string, bool>();
            foreach (var row in Replies().Select(reply => reply.Name))
            {
                rows.Add(row, false);
                rows.Add(row, true);
            }

            return rows;
        }
    }

    [Theory]
    [MemberData(nameof(Rows))]
    public async Task Write_FailureRepeatsThePrompt_IsInNoExceptionAndNoSpan(string row, bool streamed)
    {
        var time = Resilience.Clock();
        var scripted = new ScriptedChatClient().Otherwise(Replies().Single(reply => reply.Name == row).Reply);
        using var client = scripted.Behind(time, options => (options.MaxRetries, options.ExpectFinishReason) = (1, true));
        using var spans = new Spans();

        var act = () => time.RunAsync(WriteAsync(new AnswerWriter(client), streamed));

        var thrown = (await act.Should().ThrowAsync<ModelCallException>()).Which;
        $"{thrown} {thrown.Cause} {thrown.Provider} {thrown.InnerException} {string.Join(' ', thrown.Data.Values.Cast<object>())}".Should().NotContain(Canary);
        spans.Texts.Should().NotBeEmpty().And.NotContain(text => text.Contains(Canary));
    }

    private static async Task<string> WriteAsync(AnswerWriter writer, bool streamed)
    {
        var token = TestContext.Current.CancellationToken;
        return streamed ? string.Concat(await writer.WriteStreamingAsync(Request, cancellationToken: token).ToListAsync(token)) : (await writer.WriteAsync(Request, token)).Text;
    }

    private static IEnumerable<(string Name, ScriptedReply Reply)> Replies()
    {
        foreach (var status in new[] { 400, 401, 402, 403, 404, 408, 409, 413, 422, 429, 500, 502, 503, 529 })
        {
            yield return (status.ToString(CultureInfo.InvariantCulture), ScriptedReply.HttpError(status, retryAfter: Canary, message: Canary, errorCode: Canary));
        }

        Exception[] thrown =
        [
            new HttpRequestException(Canary), new HttpRequestException(Canary, new AuthenticationException(Canary)), new HttpRequestException(Canary, null, HttpStatusCode.BadGateway), new IOException(Canary),
            new System.Text.Json.JsonException(Canary, Canary, 1, 1), new InvalidOperationException(Canary), new FormatException(Canary), new TaskCanceledException(Canary), new NotSupportedException(Canary),
            new AnthropicBadRequestException($"prompt is too long: {Canary}"), new AnthropicSseException(Canary), new AnthropicIOException(new ModelHttpException(429, Canary, Canary)), new OllamaException(Canary),
        ];
        foreach (var exception in thrown)
        {
            exception.Data["prompt"] = Canary;
            yield return (string.Create(CultureInfo.InvariantCulture, $"{exception.GetType().Name} {Array.IndexOf(thrown, exception)}"), ScriptedReply.Failure(exception));
        }

        foreach (var reason in new[] { "length", "content_filter" })
        {
            yield return (reason, ScriptedReply.Stream([new(ChatRole.Assistant, Canary) { FinishReason = new ChatFinishReason(reason) }]));
        }

        yield return ("cut", ScriptedReply.Pieces([Canary]));
        yield return ("lost", ScriptedReply.Pieces([Canary], new IOException(Canary)));
        yield return ("stall", ScriptedReply.Silence(Canary));
        yield return ("error inside", ScriptedReply.Stream([new(ChatRole.Assistant, Canary), new(ChatRole.Assistant, [new ErrorContent(Canary) { ErrorCode = Canary, Details = Canary }])]));
    }

    private sealed class Spans : IDisposable
    {
        private readonly ConcurrentBag<string> _texts = [];
        private readonly ActivityListener _listener;

        public Spans()
        {
            _listener = new ActivityListener
            {
                ShouldListenTo = source => source.Name == RaiseTelemetry.ActivitySourceName,
                Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
                ActivityStopped = span => _texts.Add(
                    $"{span.DisplayName} {span.StatusDescription} {string.Join(' ', span.TagObjects.Select(tag => $"{tag.Key}={tag.Value}"))} {string.Join(' ', span.Events.Select(found => found.Name))}"),
            };
            ActivitySource.AddActivityListener(_listener);
        }

        public IReadOnlyCollection<string> Texts => _texts;

        public void Dispose() => _listener.Dispose();
    }
}
