using Microsoft.Extensions.DependencyInjection;

namespace Penguin.Raise.Tests;

public class StoredStreamingTests
{
    private static CancellationToken Ended => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(0)]
    [InlineData(5)]
    [InlineData(null)]
    public async Task RespondStreaming_TwoTurns_EqualTheTurnsThatDoNotStream(int? completeness)
    {
        var (plain, streamed) = (new InMemoryRaiseSessionStore(), new InMemoryRaiseSessionStore());
        var talk = new Talk();
        talk.Model.Otherwise(ModelStage.ReadTurn, Talk.Reading(completeness, Talk.Fact("Age", "41")));

        foreach (var message in new[] { "What now?", "I am 41." })
        {
            var expected = await talk.Agent.RespondAsync(plain, "a", message, Ended);
            (await LastAsync(talk, streamed, message)).Should().BeEquivalentTo(expected, options => options.RespectingRuntimeTypes().ComparingByValue<RaiseSession>());
        }

        (await streamed.LoadAsync("a", Ended)).Should().Be(await plain.LoadAsync("a", Ended));
    }

    [Fact]
    public async Task RespondStreaming_OutcomeIsHandedOn_IsSavedBefore()
    {
        var store = new InMemoryRaiseSessionStore();
        StoredSession? atTheEnd = null;

        await foreach (var update in new Talk().Agent.RespondStreamingAsync(store, "a", "What now?", Ended))
        {
            atTheEnd = update is OutcomeUpdate ? await store.LoadAsync("a", Ended) : null;
        }

        atTheEnd!.Version.Should().Be(1);
    }

    [Fact]
    public async Task RespondStreaming_ReaderStopsEarly_SavesNothing()
    {
        var store = new InMemoryRaiseSessionStore();

        await foreach (var _ in new Talk().Agent.RespondStreamingAsync(store, "a", "What now?", Ended))
        {
            break;
        }

        (await store.LoadAsync("a", Ended)).Should().BeNull();
    }

    [Theory]
    [InlineData(CrisisAction.None)]
    [InlineData(CrisisAction.Supportive)]
    public async Task RespondStreaming_ForgottenMeanwhile_IsToldAndHelpIsNotLost(CrisisAction action)
    {
        var store = new InMemoryRaiseSessionStore();
        var talk = new Talk(services: services => services.AddSingleton<ICrisisScreen>(new FixedScreen(_ => new CrisisAssessment(action, ["rule"]))));
        var gate = talk.Model.HoldCalls();
        var turn = LastAsync(talk, store, "What now?");
        await gate.WhenWaitingAsync(1, Ended);
        await store.ForgetAsync("a", Ended);
        gate.Open();

        var act = () => turn;

        await (action == CrisisAction.None ? act.Should().ThrowAsync<SessionConflictException>() : (Task)act.Should().NotThrowAsync());
        (await store.LoadAsync("a", Ended))!.Session.Should().BeNull();
    }

    private static async Task<RaiseOutcome> LastAsync(Talk talk, IRaiseSessionStore store, string message)
    {
        var updates = await talk.Agent.RespondStreamingAsync(store, "a", message, Ended).ToListAsync(Ended);
        return updates.OfType<OutcomeUpdate>().Single().Outcome;
    }
}
