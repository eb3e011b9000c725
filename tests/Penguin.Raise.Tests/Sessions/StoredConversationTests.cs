using Microsoft.Extensions.DependencyInjection;
using Penguin.Raise.Testing;

namespace Penguin.Raise.Tests;

public class StoredConversationTests
{
    private readonly Talk _talk = new();
    private readonly InMemoryRaiseSessionStore _store = new();

    private static CancellationToken Ended => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Respond_TwoTurns_GoOnWithWhatWasStored()
    {
        var ask = await SayAsync("What now?");

        var second = await SayAsync("Well.");

        ask.Should().BeOfType<AskOutcome>();
        second.Session.QuestionsAsked.Should().Be(2);
        (await _store.LoadAsync("a", Ended)).Should().Be(new StoredSession(second.Session, 2));
    }

    [Fact]
    public async Task Respond_ForgottenDuringTheTurn_BringsNothingBackAndSaysSo()
    {
        await SayAsync("What now?");
        var gate = _talk.Model.HoldCalls();
        var turn = SayAsync("Well.");
        await gate.WhenWaitingAsync(1, Ended);
        await _store.ForgetAsync("a", Ended);
        gate.Open();

        var conflict = await turn.Invoking(task => task).Should().ThrowAsync<SessionConflictException>();

        conflict.Which.Outcome.Should().BeOfType<AskOutcome>();
        (await _store.LoadAsync("a", Ended))!.Session.Should().BeNull();
    }

    [Fact]
    public async Task Respond_FirstTurnForgottenWhileItRuns_BringsNothingBack()
    {
        var gate = _talk.Model.HoldCalls();
        var turn = SayAsync("What now?");
        await gate.WhenWaitingAsync(1, Ended);
        await _store.ForgetAsync("a", Ended);
        gate.Open();

        await turn.Invoking(task => task).Should().ThrowAsync<SessionConflictException>();

        (await _store.LoadAsync("a", Ended))!.Session.Should().BeNull();
    }

    [Fact]
    public async Task Respond_TwoTurnsAtATime_OneIsKeptAndTheOtherIsTold()
    {
        await SayAsync("What now?");
        var gate = _talk.Model.HoldCalls();
        Task<RaiseOutcome>[] turns = [SayAsync("One."), SayAsync("Two.")];
        await gate.WhenWaitingAsync(2, Ended);
        gate.Open();

        await Task.WhenAll(turns.Select(turn => turn.ContinueWith(_ => { }, TaskScheduler.Default)));

        turns.Should().ContainSingle(turn => turn.IsCompletedSuccessfully);
        turns.Should().ContainSingle(turn => turn.IsFaulted && turn.Exception!.InnerException is SessionConflictException);
        (await _store.LoadAsync("a", Ended))!.Version.Should().Be(2);
    }

    [Fact]
    public async Task Respond_ModelFails_SavesNothingAndPushesNoOtherTurnAside()
    {
        await SayAsync("What now?");
        _talk.Reads(ScriptedReply.HttpError(500));

        var failed = await SayAsync("Well.");

        failed.Should().BeOfType<FailedOutcome>();
        (await _store.LoadAsync("a", Ended))!.Version.Should().Be(1);
    }

    [Fact]
    public async Task Respond_Cancelled_SavesNothing()
    {
        using var cancelled = new CancellationTokenSource();
        var gate = _talk.Model.HoldCalls();
        var turn = _talk.Agent.RespondAsync(_store, "a", "What now?", cancelled.Token);
        await gate.WhenWaitingAsync(1, Ended);

        await cancelled.CancelAsync();

        await turn.Invoking(task => task).Should().ThrowAsync<OperationCanceledException>();
        (await _store.LoadAsync("a", Ended)).Should().BeNull();
    }

    [Fact]
    public async Task Respond_BlankId_IsRefused()
    {
        var turn = () => _talk.Agent.RespondAsync(_store, " ", "What now?", Ended);

        await turn.Should().ThrowAsync<ArgumentException>();
    }

    [Fact]
    public async Task Respond_ForgottenId_IsAnsweredWithoutQuestionsAndNotStored()
    {
        await SayAsync("What now?");
        await _store.ForgetAsync("a", Ended);

        var outcome = await SayAsync("What now?");

        outcome.Should().BeOfType<AnswerOutcome>().Which.IsSaved.Should().BeFalse();
        (await _store.LoadAsync("a", Ended))!.Session.Should().BeNull();
    }

    [Theory]
    [InlineData(true, false)]
    [InlineData(false, true)]
    public async Task Respond_StoreFails_TheOutcomeStillComes(bool load, bool save)
    {
        var outcome = await _talk.Agent.RespondAsync(new BrokenStore(load, save), "a", "What now?", Ended);

        outcome.IsSaved.Should().BeFalse();
        outcome.GetType().Should().Be(load ? typeof(AnswerOutcome) : typeof(AskOutcome), "an agent that cannot see what was asked before asks nothing");
        outcome.Session.Query.Should().Be("What now?");
    }

    [Fact]
    public async Task Respond_Saved_SaysSo() => (await SayAsync("What now?")).IsSaved.Should().BeTrue();

    [Fact]
    public async Task Respond_ConflictInACrisis_HelpIsNotLost()
    {
        var talk = new Talk(services: services => services.AddSingleton<ICrisisScreen>(new FixedScreen(_ => new CrisisAssessment(CrisisAction.Crisis, ["rule"]))));

        var outcome = await talk.Agent.RespondAsync(new ConflictingStore(), "a", "help me", Ended);

        outcome.Should().BeOfType<CrisisOutcome>().Which.IsSaved.Should().BeFalse();
    }

    private Task<RaiseOutcome> SayAsync(string message) => _talk.Agent.RespondAsync(_store, "a", message, Ended);

    private class ConflictingStore : IRaiseSessionStore
    {
        public virtual Task<StoredSession?> LoadAsync(string id, CancellationToken cancellationToken = default) => Task.FromResult<StoredSession?>(null);

        public virtual Task<long?> SaveAsync(RaiseSession session, long expectedVersion, CancellationToken cancellationToken = default) => Task.FromResult<long?>(null);

        public Task<bool> ForgetAsync(string id, CancellationToken cancellationToken = default) => Task.FromResult(false);
    }

    private sealed class BrokenStore(bool load, bool save) : ConflictingStore
    {
        public override Task<StoredSession?> LoadAsync(string id, CancellationToken cancellationToken = default) =>
            load ? throw new IOException("broken") : base.LoadAsync(id, cancellationToken);

        public override Task<long?> SaveAsync(RaiseSession session, long expectedVersion, CancellationToken cancellationToken = default) =>
            save ? throw new IOException("broken") : Task.FromResult<long?>(1);
    }
}
