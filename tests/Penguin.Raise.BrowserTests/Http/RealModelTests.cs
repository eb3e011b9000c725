using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Penguin.Raise.BrowserTests;

/// <summary>A model that is named by the setting, over its own wire.</summary>
public sealed class RealModelTests
{
    [Fact]
    public async Task Say_ModelOfTheSetting_AnswersAndIsNotCalledSimulated()
    {
        await using var server = await StartServerAsync();
        await using var site = await RunningSite.StartAsync(settings: $"--Model=house-model@{server.Urls.Single()}/v1");
        using var client = await ProtocolTests.StartAsync(site);

        var outcome = (await client.SayAsync("How do I start running?"))[^1].Data;
        var shown = await client.ShowAsync();

        (outcome.GetProperty("kind").GetString(), outcome.GetProperty("text").GetString()).Should().Be(("answer", Script.Answer));
        (shown.GetProperty("isSimulated").GetBoolean(), shown.GetProperty("model").GetString()).Should().Be((false, "house-model"));
    }

    [Fact]
    public async Task Start_ModelThatCannotBe_SaysWhatIsExpected()
    {
        var start = () => RunningSite.StartAsync(settings: "--Model=nonsense:");

        (await start.Should().ThrowAsync<FormatException>()).Which.Message.Should().Contain("Expected");
    }

    /// <summary>A server that speaks OpenAI's chat completions: the first call reads the turn, the second writes the answer.</summary>
    private static async Task<WebApplication> StartServerAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        var app = builder.Build();
        var replies = new Queue<string>([Script.Reading(5), Script.Answer]);
        app.MapPost("/v1/chat/completions", () => Results.Text(Completion(replies.Dequeue()), "application/json"));
        await app.StartAsync(TestContext.Current.CancellationToken);
        return app;
    }

    private static string Completion(string text) => new JsonObject
    {
        ["id"] = "1", ["object"] = "chat.completion", ["created"] = 1, ["model"] = "house-model",
        ["choices"] = new JsonArray(new JsonObject { ["index"] = 0, ["finish_reason"] = "stop", ["message"] = new JsonObject { ["role"] = "assistant", ["content"] = text } }),
        ["usage"] = new JsonObject { ["prompt_tokens"] = 1, ["completion_tokens"] = 1, ["total_tokens"] = 2 },
    }.ToJsonString();
}
