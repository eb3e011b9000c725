using System.Globalization;
using Penguin.Raise.Testing;

namespace Penguin.Raise.ServiceTests;

/// <summary>What happens to 500 conversations when Redis restarts in the middle of a turn of each: what the failure policy states, and nothing else.</summary>
public sealed class RedisRestartTests : IAsyncDisposable
{
    private const int Conversations = 500;
    private const string Reading = """{"facts":[],"wants_answer":false,"new_query":false,"completeness_reason":"Because.","completeness":0}""";

    private readonly ScriptedChatClient _model = new ScriptedChatClient().Otherwise(ModelStage.ReadTurn, Reading).Otherwise(ModelStage.Answer, "Here is an answer.");
    private readonly RaiseAgent _agent;
    private RedisServer? _server;
    private RedisSessions? _sessions;

    public RedisRestartTests()
    {
        var options = new RaiseOptions();
        options.ModelCalls.Enabled = false;
        options.Consent.SpecialCategories = ConsentPolicy.NotNeeded; // four turns each: three questions and the answer
        _agent = RaiseAgent.Create(_model, options);
    }

    private static CancellationToken Ended => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Respond_RestartedWithItsData_NoTurnIsLost()
    {
        await StartAsync(keepsData: true);
        var turns = await HoldThirdTurnAsync();

        await RestartAsync();
        var outcomes = await EndAsync(turns);

        outcomes.Should().OnlyContain(outcome => outcome is AskOutcome && outcome.IsSaved && outcome.Session.Turns == 3);
        (await SayAllAsync("Well.")).Should().OnlyContain(outcome => outcome is AnswerOutcome && outcome.IsSaved && outcome.Session.Turns == 4);
        (await Task.WhenAll(Ids.Select(id => _sessions!.Store.LoadAsync(id, Ended)))).Should().OnlyContain(stored => stored!.Version == 4);
    }

    [Fact]
    public async Task Respond_RestartedWithoutItsData_EachTurnInFlightIsToldAndTheNextStartsAnew()
    {
        await StartAsync(keepsData: false);
        var turns = await HoldThirdTurnAsync();

        await RestartAsync();
        await Task.WhenAll(turns.Select(turn => turn.Invoking(task => task).Should().ThrowAsync<SessionConflictException>()).Append(OpenAsync()));

        (await SayAllAsync("What now?")).Should().OnlyContain(outcome => outcome is AskOutcome && outcome.IsSaved && outcome.Session.Turns == 1);
    }

    [Fact]
    public async Task Respond_WhileItIsDown_IsAnsweredAndSaysThatItWasNotSaved()
    {
        await StartAsync(keepsData: true);
        var turns = await HoldThirdTurnAsync();
        var restored = _sessions!.WhenRestoredAsync(Ended);
        await _server!.KillAsync();
        var inFlight = await EndAsync(turns);
        var meanwhile = await SayAllAsync("Well.");
        await _server.StartAsync(Ended);
        await restored;

        var after = await SayAllAsync("Well.");

        inFlight.Should().OnlyContain(outcome => outcome is AskOutcome && !outcome.IsSaved && outcome.Session.Turns == 3, "the outcome carries the session");
        meanwhile.Should().OnlyContain(outcome => outcome is AnswerOutcome && !outcome.IsSaved && outcome.Session.QuestionsAsked == 20, "an agent that cannot see what was asked asks nothing");
        after.Should().OnlyContain(outcome => outcome is AskOutcome && outcome.IsSaved && outcome.Session.Turns == 3, "the store goes on where it last saved");
    }

    public async ValueTask DisposeAsync()
    {
        if (_server is not null)
        {
            await _sessions!.DisposeAsync();
            await _server.DisposeAsync();
        }

        _model.Dispose();
    }

    private static IEnumerable<string> Ids => Enumerable.Range(0, Conversations).Select(number => number.ToString(CultureInfo.InvariantCulture));

    private async Task StartAsync(bool keepsData)
    {
        _server = await RedisServer.StartAsync(keepsData, Ended);
        _sessions = await RedisSessions.ConnectAsync(_server.Port);
        await SayAllAsync("What now?");
        (await SayAllAsync("Well.")).Should().OnlyContain(outcome => outcome is AskOutcome && outcome.IsSaved);
    }

    private async Task<Task<RaiseOutcome>[]> HoldThirdTurnAsync()
    {
        _gate = _model.HoldCalls();
        Task<RaiseOutcome>[] turns = [.. Ids.Select(id => _agent.RespondAsync(_sessions!.Store, id, "Well.", Ended))];
        await _gate.WhenWaitingAsync(Conversations, Ended);
        return turns;
    }

    private CallGate? _gate;

    private async Task RestartAsync()
    {
        var restored = _sessions!.WhenRestoredAsync(Ended);
        await _server!.KillAsync();
        await _server.StartAsync(Ended);
        await restored;
    }

    private Task OpenAsync()
    {
        _gate!.Open();
        return Task.CompletedTask;
    }

    private async Task<RaiseOutcome[]> EndAsync(Task<RaiseOutcome>[] turns)
    {
        await OpenAsync();
        return await Task.WhenAll(turns);
    }

    private Task<RaiseOutcome[]> SayAllAsync(string message) => Task.WhenAll(Ids.Select(id => _agent.RespondAsync(_sessions!.Store, id, message, Ended)));
}
