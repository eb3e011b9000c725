using System.Text.Json;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.Logging.Testing;
using Penguin.Raise.Testing;

namespace Penguin.Raise.Providers.Tests;

public sealed class CapableChatClientTests
{
    private static readonly ChatOptions Everything = new()
    {
        Temperature = 0, Seed = 1, ResponseFormat = ChatResponseFormat.ForJsonSchema(JsonElement.Parse("""{"type":"object"}"""), "thing"),
    };

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("""{"error":{"message":"Unsupported value: 'temperature' does not support 0 with this model.","param":"temperature","code":"unsupported_value"}}""", "temperature")]
    [InlineData("""{"error":{"message":"Unrecognized request argument supplied: seed","type":"invalid_request_error"}}""", "seed")]
    [InlineData("""{"type":"error","error":{"type":"invalid_request_error","message":"`temperature` is deprecated for this model."}}""", "temperature")]
    [InlineData("""{"error":"seed is not supported"}""", "seed")]
    [InlineData("""{"detail":[{"loc":["body","seed"],"msg":"Extra inputs are not permitted"}]}""", "seed")]
    [InlineData("""{"error":{"message":"Invalid parameter: 'response_format' of type 'json_schema' is not supported with this model.","param":"response_format"}}""", "schema")]
    public async Task GetResponse_ParameterRefused_IsAskedAgainWithoutAndSaysSo(string error, string leftOut)
    {
        var inner = new ScriptedChatClient().Enqueue(ScriptedReply.HttpError(400, message: error)).Otherwise("fine");
        using var client = Capable(inner);

        var first = await client.GetResponseAsync("Hello", Everything, Token);
        var second = await client.GetResponseAsync("Hello", Everything, Token);

        first.AdditionalProperties![ModelCapabilities.LeftOutProperty].Should().Be(leftOut);
        (first.AdditionalProperties[ModelCallProperties.FurtherRequests], second.AdditionalProperties!.ContainsKey(ModelCallProperties.FurtherRequests)).Should().Be((1, false));
        inner.Requests.Select(request => request.Options!.Temperature is null ? "temperature" : request.Options.Seed is null ? "seed" : request.Options.ResponseFormat != Everything.ResponseFormat ? "schema" : "")
            .Should().Equal("", leftOut, leftOut);
    }

    [Fact]
    public async Task GetResponse_EverythingRefusedInTurn_EndsWithPlainText()
    {
        var inner = new ScriptedChatClient();
        foreach (var refused in new[] { "temperature", "seed", "response_format", "response_format" })
        {
            inner.Enqueue(ScriptedReply.HttpError(400, message: $$$"""{"error":{"message":"no","param":"{{{refused}}}"}}"""));
        }

        using var client = Capable(inner.Otherwise("fine"));

        var response = await client.GetResponseAsync("Hello", Everything, Token);

        response.AdditionalProperties![ModelCapabilities.LeftOutProperty].Should().Be("temperature, seed, format");
        response.AdditionalProperties[ModelCallProperties.FurtherRequests].Should().Be(4);
        inner.Requests.Select(request => request.Options!.ResponseFormat).Should().Equal(Everything.ResponseFormat, Everything.ResponseFormat, Everything.ResponseFormat, ChatResponseFormat.Json, null);
    }

    [Fact]
    public async Task GetStreamingResponse_ParameterRefused_IsAskedAgainWithout()
    {
        var inner = new ScriptedChatClient().Enqueue(ScriptedReply.HttpError(400, message: """{"error":{"message":"no","param":"seed"}}""")).Otherwise("fine and well");
        using var client = Capable(inner);

        var updates = await client.GetStreamingResponseAsync("Hello", Everything, Token).ToListAsync(Token);

        updates[0].AdditionalProperties![ModelCallProperties.FurtherRequests].Should().Be(1);
        (string.Concat(updates.Select(update => update.Text)), client.GetService<ModelCapabilities>()!.Seed).Should().Be(("fine and well", false));
    }

    [Theory]
    [InlineData(400, """{"error":{"message":"This model's maximum context length is 8192 tokens.","code":"context_length_exceeded","param":"messages"}}""")]
    [InlineData(400, """{"error":{"message":"The prompt asks for a temperature and a seed","param":"messages"}}""")]
    [InlineData(500, """{"error":{"message":"no","param":"temperature"}}""")]
    public async Task GetResponse_OtherError_IsPassedOnAtOnce(int status, string error)
    {
        var inner = new ScriptedChatClient().Enqueue(ScriptedReply.HttpError(status, message: error)).Otherwise("fine");
        using var client = Capable(inner);

        var failure = await Record.ExceptionAsync(() => client.GetResponseAsync("Hello", Everything, Token));

        (failure is null, inner.Requests.Count).Should().Be((false, 1));
    }

    [Fact]
    public async Task GetResponse_FailureAfterARefusal_CarriesTheRequestBeforeIt()
    {
        var inner = new ScriptedChatClient().Enqueue(ScriptedReply.HttpError(400, message: """{"error":{"message":"no","param":"seed"}}""")).Enqueue(ScriptedReply.HttpError(500));
        using var client = Capable(inner);

        var failure = await Record.ExceptionAsync(() => client.GetResponseAsync("Hello", Everything, Token));

        failure!.Data[ModelCallProperties.FurtherRequests].Should().Be(1);
    }

    [Fact]
    public async Task GetResponse_ToldBeforehand_NeverSendsIt()
    {
        var inner = new ScriptedChatClient().Otherwise("fine");
        using var client = Capable(inner, new ModelCapabilities { Temperature = false, SchemaOutput = false, JsonMode = false });

        await client.GetResponseAsync("Hello", Everything, Token);

        var sent = inner.Requests.Single().Options!;
        (sent.Temperature, sent.Seed, sent.ResponseFormat).Should().Be(((float?)null, 1L, null));
        Everything.Temperature.Should().Be(0);
    }

    [Fact]
    public async Task GetResponse_Refusal_IsLoggedOnceWithoutTheServersText()
    {
        var logs = new FakeLogCollector();
        var inner = new ScriptedChatClient().Enqueue(ScriptedReply.HttpError(400, message: """{"error":{"message":"zqxcanary","param":"seed"}}""")).Otherwise("fine");
        using var client = new CapableChatClient(inner, new ModelCapabilities { Usage = true, StopReasons = true }, new FakeLogger(logs));

        await client.GetResponseAsync("Hello", Everything, Token);
        await client.GetResponseAsync("Hello", Everything, Token);

        logs.GetSnapshot().Where(record => record.Id.Id == 101).Should().ContainSingle().Which.Message.Should().Contain("refuses seed").And.NotContain("zqxcanary");
    }

    private static CapableChatClient Capable(IChatClient inner, ModelCapabilities? told = null) => new(inner, told ?? new ModelCapabilities(), Microsoft.Extensions.Logging.Abstractions.NullLogger.Instance);
}
