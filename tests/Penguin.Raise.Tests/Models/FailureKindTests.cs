using System.Globalization;
using System.Net;
using System.Security.Authentication;
using System.Text.Json;
using Anthropic.Exceptions;
using OllamaSharp.Models.Exceptions;

namespace Penguin.Raise.Tests;

public class FailureKindTests
{
    private const string Canary = "CANARY-31";

    public static TheoryData<Exception, ModelFailureKind, int?> Wrapped => new()
    {
        { new AnthropicBadRequestException($"prompt is too long: {Canary}"), ModelFailureKind.ContextTooLong, 400 },
        { new AnthropicBadRequestException(Canary), ModelFailureKind.InvalidRequest, 400 },
        { new AnthropicRateLimitException(Canary), ModelFailureKind.RateLimited, 429 },
        { new AnthropicOverloadedException(Canary), ModelFailureKind.Overloaded, 529 },
        { new Anthropic4xxException(Canary), ModelFailureKind.InvalidRequest, 400 },
        { new Anthropic5xxException(Canary), ModelFailureKind.ServerError, 500 },
        { new AnthropicSseException(Canary), ModelFailureKind.ErrorInReply, null },
        { new AnthropicInvalidDataException(Canary), ModelFailureKind.Malformed, null },
        { new AnthropicIOException(new HttpRequestException(Canary)), ModelFailureKind.Unreachable, null },
        { new AnthropicIOException(new ModelHttpException(429)), ModelFailureKind.RateLimited, 429 },
        { new OllamaException($"the input length exceeds the context length {Canary}"), ModelFailureKind.ContextTooLong, 400 },
        { new OllamaException(Canary), ModelFailureKind.InvalidRequest, 400 },
        { new HttpRequestException(Canary, new AuthenticationException(Canary)), ModelFailureKind.NotTrusted, null },
        { new HttpRequestException(HttpRequestError.SecureConnectionError, Canary), ModelFailureKind.NotTrusted, null },
        { new HttpRequestException(HttpRequestError.NameResolutionError, Canary), ModelFailureKind.Unreachable, null },
        { new HttpRequestException(HttpRequestError.InvalidResponse, Canary), ModelFailureKind.Malformed, null },
        { new HttpRequestException(Canary, null, HttpStatusCode.PaymentRequired), ModelFailureKind.QuotaExceeded, 402 },
        { new TaskCanceledException(Canary, new IOException(Canary)), ModelFailureKind.Timeout, null },
        { new NotSupportedException(Canary, new JsonException(Canary)), ModelFailureKind.Malformed, null },
        { new ObjectDisposedException(Canary), ModelFailureKind.Unknown, null },
        { new NotSupportedException(Canary, new ModelCallException(ModelFailureKind.CutOff)), ModelFailureKind.CutOff, null },
    };

    [Theory]
    [MemberData(nameof(Wrapped))]
    public void Classify_ExceptionOfAClient_IsReadThroughItsWrappings(Exception exception, ModelFailureKind kind, int? status)
    {
        var found = FailureClassifier.Default.Classify(exception);

        (found.Kind, found.Status).Should().Be((kind, status));
        found.ToString().Should().NotContain(Canary);
    }

    [Theory]
    [InlineData(400, "context_length_exceeded", ModelFailureKind.ContextTooLong)]
    [InlineData(413, "context_length_exceeded", ModelFailureKind.ContextTooLong)]
    [InlineData(422, "exceed_context_size_error", ModelFailureKind.ContextTooLong)]
    [InlineData(400, "content_filter", ModelFailureKind.ContentFiltered)]
    [InlineData(400, "invalid_request_error", ModelFailureKind.InvalidRequest)]
    [InlineData(413, null, ModelFailureKind.PayloadTooLarge)]
    [InlineData(429, "insufficient_quota", ModelFailureKind.QuotaExceeded)]
    [InlineData(429, "rate_limit_exceeded", ModelFailureKind.RateLimited)]
    [InlineData(503, "overloaded_error", ModelFailureKind.Overloaded)]
    [InlineData(500, "context_length_exceeded", ModelFailureKind.ServerError)]
    public void Classify_CodeOfTheError_TellsWhatTheStatusLeavesOpen(int status, string? code, ModelFailureKind kind)
    {
        var openAI = FailureClassifier.Default.Classify(Failures.Http(status, errorCode: code));
        var other = FailureClassifier.Default.Classify(new ModelHttpException(status, errorCode: code));

        openAI.Kind.Should().Be(kind);
        other.Kind.Should().Be(kind);
    }

    [Theory]
    [InlineData("9", 9.0)]
    [InlineData("Tue, 01 Jan 2030 00:00:09 GMT", 9.0)]
    [InlineData("soon", null)]
    [InlineData(null, null)]
    public void Classify_HttpExceptionOfAHandler_KeepsTheStatedWait(string? header, double? seconds)
    {
        var found = new FailureClassifier(Resilience.Clock(), []).Classify(new AnthropicIOException(new ModelHttpException(429, header)));

        found.RetryAfter?.TotalSeconds.Should().Be(seconds);
        (found.RetryAfter is null).Should().Be(seconds is null);
        found.Cause.Should().Be(nameof(AnthropicIOException));
    }

    [Fact]
    public void Classify_HostClassifierOfAWrappedException_Wins()
    {
        var classifier = new FailureClassifier(Resilience.Clock(), [found => found is HttpRequestException ? ModelFailureKind.QuotaExceeded : null]);

        classifier.Classify(new AnthropicIOException(new ModelHttpException(429))).Kind.Should().Be(ModelFailureKind.QuotaExceeded);
    }

    [Fact]
    public void Kinds_Numbers_AreStable()
    {
        var numbers = Enum.GetValues<ModelFailureKind>().Select(kind => ((int)kind).ToString(CultureInfo.InvariantCulture));

        numbers.Should().Equal(Enumerable.Range(0, 21).Select(number => number.ToString(CultureInfo.InvariantCulture)));
    }
}
