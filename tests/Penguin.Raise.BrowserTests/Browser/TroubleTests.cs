using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using Penguin.Raise.Testing;
using static Microsoft.Playwright.Assertions;

namespace Penguin.Raise.BrowserTests;

/// <summary>Models that fail or fall silent, and a server that goes away: what happened is said, and the message can be sent again.</summary>
public sealed class TroubleTests(Chromium chromium)
{
    private const string Query = "How do I start running?";

    private static CancellationToken Ended => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Say_ModelFails_SaysSoAndTryAgainGoesOn()
    {
        await using var site = await RunningSite.StartAsync(Script.Model().Enqueue(ScriptedReply.HttpError(401)));
        await using var chat = await ChatPage.OpenAsync(chromium, site);
        await chat.SayAsync(Query);
        await Expect(chat.Trouble).ToContainTextAsync("The model did not answer.");
        await Expect(chat.Status).ToBeEmptyAsync();
        await chat.ExpectSaidAsync("Not taken in");

        await chat.Button("Try again").ClickAsync();

        await Expect(chat.Choices.First).ToBeVisibleAsync();
        await Expect(chat.Button("Try again")).ToBeHiddenAsync();
        await Expect(chat.Log.GetByText(Query)).ToHaveCountAsync(1);
        await Expect(chat.Log).Not.ToContainTextAsync("Not taken in");
    }

    [Fact]
    public async Task Say_ModelFailsAtAReply_TheQuestionStaysOpen()
    {
        var model = Script.Model();
        await using var site = await RunningSite.StartAsync(model);
        await using var chat = await ChatPage.OpenAsync(chromium, site);
        await chat.AskAsync();
        model.Enqueue(ScriptedReply.HttpError(401));

        await chat.SayAsync("Hard to tell.");

        await Expect(chat.Trouble).ToContainTextAsync("The model did not answer.");
        await Expect(chat.Button("Calmness")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Say_ModelStalls_SaysThatItIsSlowAndCanBeStoppedAndSentAgain()
    {
        var model = Script.Model();
        var gate = model.HoldCalls(1);
        await using var site = await RunningSite.StartAsync(model);
        await using var chat = await ChatPage.OpenAsync(chromium, site, withClock: true);
        await chat.SayAsync(Query);
        await gate.WhenWaitingAsync(1, Ended);
        await Expect(chat.Status).ToHaveTextAsync("Reading your message …");

        await chat.Page.Clock.FastForwardAsync(11_000);
        await Expect(chat.Status).ToContainTextAsync("longer than usual");
        await chat.Button("Stop").ClickAsync();

        await gate.WhenCancelledAsync(1, Ended);
        await Expect(chat.Trouble).ToContainTextAsync("Stopped.");
        await Expect(chat.Status).ToBeEmptyAsync();
        await chat.Button("Try again").ClickAsync();
        await Expect(chat.Choices.First).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Say_ModelStallsForGood_TheTurnsTimeLimitEndsIt()
    {
        var model = Script.Model();
        var gate = model.HoldCalls(1);
        var time = new FakeTimeProvider();
        await using var site = await RunningSite.StartAsync(model, services => services.AddSingleton<TimeProvider>(time));
        await using var chat = await ChatPage.OpenAsync(chromium, site);
        await chat.SayAsync(Query);
        await gate.WhenWaitingAsync(1, Ended);

        time.Advance(TimeSpan.FromSeconds(91));

        await Expect(chat.Trouble).ToContainTextAsync("The model did not answer.");
        await chat.Button("Try again").ClickAsync();
        await Expect(chat.Choices.First).ToBeVisibleAsync();
    }

    [Theory]
    [MemberData(nameof(BrokenStreams))]
    public async Task Say_StreamBreaksOff_TheHalfAnswerIsTakenBack(ScriptedReply reply, string problem)
    {
        var model = Script.Model(completeness: 5).Enqueue(ModelStage.Answer, reply);
        await using var site = await RunningSite.StartAsync(model, services => services.Configure<RaiseOptions>(options => options.AnswerCheck = AnswerCheckMode.Off));
        await using var chat = await ChatPage.OpenAsync(chromium, site);
        await chat.SayAsync(Query);
        await chat.ExpectSaidAsync(problem == "Stopped." ? "Half of an answer" : "Not taken in");

        if (problem == "Stopped.")
        {
            await chat.Button("Stop").ClickAsync();
        }

        await Expect(chat.Trouble).ToContainTextAsync(problem);
        await Expect(chat.Log).Not.ToContainTextAsync("Half of an answer");
        await chat.Button("Try again").ClickAsync();
        await chat.ExpectSaidAsync(Script.Answer);
    }

    [Fact]
    public async Task Say_TooManyAtOnce_CanBeSentAgain()
    {
        var model = Script.Model();
        var gate = model.HoldCalls(4);
        await using var site = await RunningSite.StartAsync(model);
        using var others = new SiteClient(site);
        await others.ShowAsync();
        var held = Enumerable.Range(0, 4).Select(_ => others.PostAsync(Query)).ToList();
        await gate.WhenWaitingAsync(4, Ended);
        await using var chat = await ChatPage.OpenAsync(chromium, site);
        await chat.SayAsync(Query);
        await Expect(chat.Trouble).ToContainTextAsync("Too much at once.");

        gate.Open();
        await Task.WhenAll(held.Select(async turn => await (await turn).Content.ReadAsStringAsync(Ended)));
        await chat.Button("Try again").ClickAsync();

        await Expect(chat.Choices.First).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Say_ServerGone_SaysThatTheConnectionIsLost()
    {
        var site = await RunningSite.StartAsync(Script.Model());
        await using var chat = await ChatPage.OpenAsync(chromium, site);
        await chat.AskAsync();
        await site.DisposeAsync();

        await chat.Button("Calmness").ClickAsync();

        await Expect(chat.Trouble).ToContainTextAsync("The connection was lost.");
        await Expect(chat.Button("Try again")).ToBeVisibleAsync();
        await Expect(chat.Button("Calmness")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Load_ServerRefuses_SaysThatItCannotBeReached()
    {
        await using var site = await RunningSite.StartAsync(Script.Model());
        await using var chat = await ChatPage.OpenAsync(chromium, site);
        await chat.Page.RouteAsync("**/conversation", route => route.FulfillAsync(new() { Status = 500 }));

        await chat.Page.ReloadAsync();

        await Expect(chat.Trouble).ToContainTextAsync("The server cannot be reached.");
        await Expect(chat.Button("Try again")).ToBeHiddenAsync();
    }

    [Fact]
    public async Task Say_ConversationExpired_StartsAnewAndSaysSo()
    {
        await using var site = await RunningSite.StartAsync(Script.Model());
        await using var chat = await ChatPage.OpenAsync(chromium, site);
        await chat.AskAsync();
        await chat.Page.Context.ClearCookiesAsync();

        await chat.Button("Calmness").ClickAsync();

        await Expect(chat.Trouble).ToContainTextAsync("has gone on elsewhere, or has ended");
        await Expect(chat.Log).ToBeEmptyAsync();
        await chat.AskAsync();
    }

    public static TheoryData<ScriptedReply, string> BrokenStreams() => new()
    {
        { ScriptedReply.Silence("Half of an answer"), "Stopped." },
        { ScriptedReply.Pieces(["Half of an answer"], new HttpRequestException("Cut.")), "The model did not answer." },
    };
}
