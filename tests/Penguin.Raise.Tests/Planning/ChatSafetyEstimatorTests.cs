using Penguin.Raise.Testing;

namespace Penguin.Raise.Tests;

public class ChatSafetyEstimatorTests
{
    private static readonly ScriptedReply Judged = Judging.Scores(4, 3, 5);

    private static CancellationToken Ends => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Observe_SomeKnown_ShowsTheAnswerThoseValuesAndTheJudgeAll()
    {
        var model = Model();

        var observation = await Over(model).ObserveAsync(Judging.Scenario, Set("Age", "Marital Status"), 0, Ends);

        observation.Value.Should().Be(4);
        Facts(model.Requests[0], "known").Should().Equal("Age 55+", "Marital Status Widowed");
        Facts(model.Requests[1], "profile").Should().HaveCount(3);
    }

    [Fact]
    public async Task Observe_Always_HidesSituationAndBackgroundFromTheAnswer()
    {
        var model = Model();

        await Over(model).ObserveAsync(Judging.Scenario, Set("Age"), 0, Ends);

        model.Requests[0].Document!.Value.ToString().Should().NotContainAny("Gambling", "spring");
        model.Requests[1].Document!.Value.ToString().Should().ContainAll("Gambling", "spring");
    }

    [Fact]
    public async Task Observe_ValuesThatAreNotKnown_AreNotShown()
    {
        var model = Model();

        await Over(model).ObserveAsync(Judging.Scenario, Set("Health Status", "Emotional State"), 0, Ends);

        model.Requests[0].Document!.Value.ToString().Should().NotContainAny("lonely", "calm", "Health", "conflicting");
    }

    [Fact]
    public async Task Observe_Draw_IsTheSeedOfBothCalls()
    {
        var model = Model();

        await Over(model).ObserveAsync(Judging.Scenario, AttributeSet.Empty, 41, Ends);

        model.Requests.Select(request => request.Options!.Seed).Should().Equal(41, 41);
    }

    [Fact]
    public async Task Observe_WriterFails_IsMissingAndCounted()
    {
        var model = new ScriptedChatClient().Otherwise(ScriptedReply.HttpError(500)).Otherwise(ModelStage.Judge, Judged);

        var observation = await Over(model).ObserveAsync(Judging.Scenario, Set("Age"), 0, Ends);

        observation.Value.Should().BeNull();
        observation.Diagnostic.Should().Contain("'answer'").And.NotContain("55+");
        observation.Usage.Should().Be(new ModelUsage(1, 0, 0));
    }

    [Fact]
    public async Task Observe_JudgeFails_IsMissingAndBothCallsCount()
    {
        var model = Model(ScriptedReply.HttpError(500));

        var observation = await Over(model).ObserveAsync(Judging.Scenario, Set("Age"), 0, Ends);

        observation.Value.Should().BeNull();
        observation.Diagnostic.Should().Contain("'judge'");
        observation.Usage.Calls.Should().Be(2);
    }

    [Fact]
    public async Task Observe_JudgementUnreadable_IsMissingAndEveryAttemptCounts()
    {
        var observation = await Over(Model("I cannot say.")).ObserveAsync(Judging.Scenario, Set("Age"), 0, Ends);

        observation.Value.Should().BeNull();
        observation.Diagnostic.Should().Contain("Asked 3 times");
        observation.Usage.Calls.Should().Be(4);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Observe_JudgeThrows_IsMissingWithoutItsText(bool ofOurs)
    {
        Exception failure = ofOurs ? new ModelCallException(ModelFailureKind.Timeout, attempts: 3) : new InvalidOperationException("secret");
        var estimator = new ChatSafetyEstimator(new AnswerWriter(Model()), new FixedSafetyJudge(_ => throw failure));

        var observation = await estimator.ObserveAsync(Judging.Scenario, Set("Age"), 0, Ends);

        observation.Value.Should().BeNull();
        observation.Diagnostic.Should().Contain(ofOurs ? "Timeout" : "InvalidOperationException").And.NotContain("secret");
        observation.Usage.Calls.Should().Be(ofOurs ? 4 : 1);
    }

    [Fact]
    public async Task Observe_Cancelled_Throws()
    {
        var act = () => Over(Model()).ObserveAsync(Judging.Scenario, Set("Age"), 0, new CancellationToken(canceled: true));

        await act.Should().ThrowAsync<OperationCanceledException>();
    }

    [Fact]
    public async Task Observe_PositionOutsideTheCatalog_Throws()
    {
        var act = () => Over(Model()).ObserveAsync(Judging.Scenario, AttributeSet.Of([11]), 0, Ends);

        await act.Should().ThrowAsync<ArgumentOutOfRangeException>();
    }

    private static ScriptedChatClient Model(ScriptedReply? judged = null) =>
        new ScriptedChatClient().Otherwise(ModelStage.Answer, "Start small.").Otherwise(ModelStage.Judge, judged ?? Judged);

    private static ChatSafetyEstimator Over(ScriptedChatClient model) => new(new AnswerWriter(model), new ChatSafetyJudge(model));

    private static AttributeSet Set(params string[] names) => AttributeSet.Of(names.Select(Judging.Scenario.Profile.Catalog.PositionOf));

    private static IEnumerable<string> Facts(ScriptedRequest request, string list) =>
        request.Document!.Value.GetProperty(list).EnumerateArray().Select(fact => $"{fact.GetProperty("attribute")} {fact.GetProperty("value")}");
}
