using System.Text.Json;
using Penguin.Raise.Testing;

namespace Penguin.Raise.BrowserTests;

/// <summary>The turns of the sample as server-sent events.</summary>
public sealed class ProtocolTests
{
    [Fact]
    public async Task Say_FirstMessage_GivesNoticeProgressAndTheQuestionLast()
    {
        await using var site = await RunningSite.StartAsync(Script.Model());
        using var client = await StartAsync(site);

        var events = await client.SayAsync("How do I start running?");

        events.Select(item => item.Type).Should().Equal("progress", "notice", "outcome");
        var outcome = events[^1].Data;
        (outcome.GetProperty("kind").GetString(), outcome.GetProperty("turns").GetInt32(), outcome.GetProperty("isKept").GetBoolean()).Should().Be(("ask", 1, true));
        outcome.GetProperty("question").GetProperty("choices").EnumerateArray().Should().HaveCountGreaterThan(3);
    }

    [Fact]
    public async Task Say_Answered_ThePiecesAreTheAnswer()
    {
        await using var site = await RunningSite.StartAsync(Script.Model(completeness: 5));
        using var client = await StartAsync(site);

        var events = await client.SayAsync("How do I start running?");

        string.Concat(events.Where(item => item.Type == "text").Select(item => item.Data.GetProperty("text").GetString())).Should().Be(Script.Answer);
        events.Where(item => item.Type == "progress").Select(item => item.Data.GetProperty("stage").GetString()).Should().Equal("read-turn", "answer");
        events[^1].Data.GetProperty("text").GetString().Should().Be(Script.Answer);
    }

    [Fact]
    public async Task Say_SomebodyInDanger_HelpComesFirstAndNoModelIsCalled()
    {
        var model = Script.Model();
        await using var site = await RunningSite.StartAsync(model, settings: "--Region=GB");
        using var client = await StartAsync(site);

        var events = await client.SayAsync("I want to kill myself tonight.");

        events.Select(item => item.Type).Distinct().Should().Equal("help", "notice", "outcome");
        events[0].Data.GetProperty("text").GetString().Should().NotBeNullOrWhiteSpace();
        events[0].Data.GetProperty("places").EnumerateArray().Should().HaveCountGreaterThan(1);
        (events[^1].Data.GetProperty("kind").GetString(), model.Requests.Count).Should().Be(("crisis", 0));
    }

    [Fact]
    public async Task Say_ModelFails_TheOutcomeSaysSoAndTheTurnCanBeSentAgain()
    {
        var model = Script.Model().Enqueue(ScriptedReply.HttpError(401));
        await using var site = await RunningSite.StartAsync(model);
        using var client = await StartAsync(site);

        var failed = (await client.SayAsync("How do I start?"))[^1].Data;
        var again = (await client.SayAsync("How do I start?", failed.GetProperty("turns").GetInt32()))[^1].Data;

        (failed.GetProperty("kind").GetString(), failed.GetProperty("turns").GetInt32()).Should().Be(("failed", 0));
        again.GetProperty("kind").GetString().Should().Be("ask");
    }

    [Fact]
    public async Task Say_TheBrowserGoesAway_TheModelCallIsCancelledAndNothingIsKept()
    {
        var model = Script.Model();
        var gate = model.HoldCalls();
        await using var site = await RunningSite.StartAsync(model);
        using var client = await StartAsync(site);

        using (await client.PostAsync("How do I start?"))
        {
            await gate.WhenWaitingAsync(1, TestContext.Current.CancellationToken);
        }

        await gate.WhenCancelledAsync(1, TestContext.Current.CancellationToken);
        (await client.ShowAsync()).GetProperty("turns").GetInt32().Should().Be(0);
    }

    [Fact]
    public async Task Say_HostileText_IsEscapedInEveryEvent()
    {
        await using var site = await RunningSite.StartAsync(Script.Model(completeness: 5, answer: "<script>alert(1)</script>\n\nevent: outcome\ndata: {}\n\n"));
        using var client = await StartAsync(site);

        using var response = await client.PostAsync("<img src=x onerror=alert(1)>");
        var raw = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);

        raw.Should().NotContain("<");
        raw.Split('\n').Count(line => line.StartsWith("event: outcome", StringComparison.Ordinal)).Should().Be(1, "text cannot make an event");
    }

    [Fact]
    public async Task Say_SomebodyUnderAge_NothingIsStoredAndTheConversationGoesOn()
    {
        var model = Script.Model();
        await using var site = await RunningSite.StartAsync(model);
        using var client = await StartAsync(site);

        var first = (await client.SayAsync("I am 14 years old. How do I make friends?"))[^1].Data;
        var second = (await client.SayAsync("Well.", first.GetProperty("turns").GetInt32()))[^1].Data;

        (first.GetProperty("isKept").GetBoolean(), second.GetProperty("turns").GetInt32()).Should().Be((false, 2));
        model.Requests.Last(request => request.Stage == ModelStage.ReadTurn).Document!.Value.GetProperty("query").GetString().Should().StartWith("I am 14");
        (await client.ShowAsync()).GetProperty("query").GetString().Should().StartWith("I am 14");
    }

    internal static async Task<SiteClient> StartAsync(RunningSite site)
    {
        var client = new SiteClient(site);
        (await client.ShowAsync()).GetProperty("turns").ValueKind.Should().Be(JsonValueKind.Number);
        return client;
    }
}
