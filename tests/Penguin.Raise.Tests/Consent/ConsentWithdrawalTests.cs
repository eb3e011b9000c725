using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Testing;
using Microsoft.Extensions.Time.Testing;

namespace Penguin.Raise.Tests;

public class ConsentWithdrawalTests
{
    private const string Canary = ConsentTalk.Canary;

    private static readonly DateTimeOffset Later = new(2030, 5, 2, 12, 0, 0, TimeSpan.Zero);

    private static CancellationToken Ended => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("I withdraw my consent")]
    [InlineData("Ich widerrufe meine Einwilligung.")]
    [InlineData("retiro mi consentimiento")]
    public async Task Respond_Withdrawn_ErasesAndTheAnswerStillComes(string message)
    {
        var talk = await ConsentTalk.UpToCanaryAsync();
        var before = talk.Session.ToJson();

        var outcome = await talk.SayAsync(message);

        before.Should().Contain(Canary);
        outcome.Should().BeOfType<AnswerOutcome>().Which.Should().Match<AnswerOutcome>(answer => answer.Reason == "consent-withdrawn" && answer.Text == Talk.Answer);
        talk.AnswerCalls.Single().Messages[^1].Text.Should().NotContain(Canary).And.Contain("What now?");
        talk.Session.ToJson().Should().NotContain(Canary);
        talk.Session.Consents.Should().ContainSingle().Which.Should().Match<ConsentRecord>(consent => consent.State == ConsentState.Withdrawn && consent.WithdrawnAt != null);
    }

    [Fact]
    public async Task Respond_WithdrawnAfterTheAnswer_ErasesAnswerAndQueryAndCostsNoCall()
    {
        var talk = await ConsentTalk.UpToCanaryAsync();
        talk.Model.Enqueue(Penguin.Raise.ModelStage.Answer, $"With {Canary}, rest.");
        await talk.SayAsync("Just answer.");
        var calls = talk.Model.Requests.Count;

        var outcome = await talk.SayAsync("Withdraw my consent");

        outcome.Should().BeOfType<AnswerOutcome>().Which.Text.Should().Contain("erased");
        (talk.Model.Requests.Count, outcome.Session.Query, outcome.Session.Answer).Should().Be((calls, null, null));
        outcome.Session.ToJson().Should().NotContain(Canary);
        (await talk.SayAsync("And now?")).Should().BeOfType<AskOutcome>("what follows is a new query");
    }

    [Fact]
    public async Task Respond_WithdrawnWhereNothingWasGiven_IsAnOrdinaryMessage()
    {
        var talk = ConsentTalk.Start();

        await talk.SayAsync("Withdraw my consent");

        talk.Session.Query.Should().Be("Withdraw my consent");
    }

    [Theory]
    [InlineData(AttributeGroups.Health, true)]
    [InlineData(AttributeGroups.Emotional, false)]
    [InlineData(null, true)]
    public async Task WithdrawConsent_OfAGroup_ErasesThatGroup(string? group, bool isErased)
    {
        var talk = await ConsentTalk.UpToCanaryAsync();

        var after = talk.Session.WithdrawConsent(Later, group);

        after.ToJson().Contains(Canary, StringComparison.Ordinal).Should().Be(!isErased);
        after.Query.Should().Be("What now?", "it still waits for its answer");
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task WithdrawConsent_InTheStoreDuringATurnInFlight_NothingComesBackAnywhere(bool isProtected)
    {
        var clock = new FakeTimeProvider(Later);
        var (cache, logs) = (new ClockedCache(clock), new FakeLogCollector());
        var store = new DistributedCacheSessionStore(cache, protector: isProtected ? new MaskingProtector(1) : null, time: clock);
        var talk = await ConsentTalk.UpToCanaryAsync();
        await store.SaveAsync(talk.Session with { Id = "a" }, 0, Ended);
        var agent = Talk.AgentOver(talk.Model, services: services => services.AddLogging(logging => logging.SetMinimumLevel(LogLevel.Trace).AddProvider(new FakeLoggerProvider(logs))));
        var gate = talk.Model.HoldCalls();
        var turn = agent.RespondAsync(store, "a", "Well.", Ended);
        await gate.WhenWaitingAsync(1, Ended);

        var withdrawn = await store.WithdrawConsentAsync("a", clock.GetUtcNow(), cancellationToken: Ended);
        gate.Open();

        await turn.Invoking(task => task).Should().ThrowAsync<SessionConflictException>();
        (withdrawn, (await store.LoadAsync("a", Ended))!.Session!.ToJson().Contains(Canary, StringComparison.Ordinal), cache.Text.Contains(Canary, StringComparison.Ordinal)).Should().Be((true, false, false));
        logs.GetSnapshot().Should().NotBeEmpty().And.NotContain(record => record.ToString().Contains(Canary, StringComparison.Ordinal));
    }

    [Fact]
    public async Task WithdrawConsent_SavedInBetween_TriesAgain()
    {
        var clock = new FakeTimeProvider(Later);
        var cache = new ClockedCache(clock);
        var (store, other) = (new DistributedCacheSessionStore(cache, time: clock), new DistributedCacheSessionStore(cache, time: clock));
        var session = (await ConsentTalk.UpToCanaryAsync()).Session;
        await store.SaveAsync(session, 0, Ended);
        var seen = 0;
        cache.Before = async (operation, _) =>
        {
            if (operation == "get" && ++seen == 3)
            {
                await other.SaveAsync(session with { Turns = 9 }, 1, Ended);
            }
        };

        var withdrawn = await store.WithdrawConsentAsync(session.Id, Later, cancellationToken: Ended);

        withdrawn.Should().BeTrue();
        (await store.LoadAsync(session.Id, Ended))!.Session.Should().Match<RaiseSession>(after => after.Turns == 9 && !after.ToJson().Contains(Canary));
    }

    [Fact]
    public async Task WithdrawConsent_NothingThere_SaysSo() =>
        (await new InMemoryRaiseSessionStore().WithdrawConsentAsync("a", Later, cancellationToken: Ended)).Should().BeFalse();

    [Fact]
    public void WithConsent_NoSuchGroup_IsRefused()
    {
        var session = new RaiseSession { Id = "a", Profile = new UserProfile() };

        var record = () => session.WithConsent(new ConsentRecord { Group = "shoes", Purpose = "p", Text = "t", TextVersion = "1", Time = Later });

        record.Should().Throw<ArgumentException>().WithMessage($"*{AttributeGroups.Health}*");
    }

    [Fact]
    public async Task WithConsent_OfTheHost_AsksWithoutAQuestionForConsent()
    {
        var talk = ConsentTalk.Start();
        talk.Session = talk.Session.WithConsent(new ConsentRecord { Group = AttributeGroups.Health, Purpose = "p", Text = "t", TextVersion = "1", Source = ConsentSource.Host, Time = Later });

        var (_, asked) = await talk.RunAsync();

        asked.Should().Equal("Emotional State", "Mental Health Status", "Health Status");
    }
}
