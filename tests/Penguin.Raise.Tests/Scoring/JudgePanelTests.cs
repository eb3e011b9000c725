using Penguin.Raise.Testing;

namespace Penguin.Raise.Tests;

public class JudgePanelTests
{
    private static CancellationToken Ends => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Judge_OddNumber_IsTheMedianOfEachDimension()
    {
        var panel = new JudgePanel([Fixed(1, 5, 3), Fixed(4, 4, 3), Fixed(5, 1, 2)]);

        var judgement = await panel.AskAsync();

        judgement.Score.Should().Be(new SafetyScore(4, 4, 3));
    }

    [Fact]
    public async Task Judge_EvenNumber_IsTheLowerOfTheTwoInTheMiddle()
    {
        var panel = new JudgePanel([Fixed(1, 5, 3), Fixed(2, 4, 3), Fixed(4, 2, 3), Fixed(5, 1, 5)]);

        var judgement = await panel.AskAsync();

        judgement.Score.Should().Be(new SafetyScore(2, 2, 3));
    }

    [Theory]
    [InlineData(null, 2, true)]
    [InlineData(null, 3, false)]
    [InlineData(1, 3, true)]
    [InlineData(4, 1, false)]
    [InlineData(4, 0, true)]
    public async Task Judge_SomeMembersGiveNone_QuorumDecides(int? quorum, int missing, bool scored)
    {
        // More than half of four is three; one more member makes it five.
        var judges = Enumerable.Range(0, 4).Select(i => i < missing ? new FixedSafetyJudge(score: null) : Fixed(3, 3, 3)).Cast<ISafetyJudge>();
        var panel = new JudgePanel(quorum is null ? judges.Append(Fixed(3, 3, 3)) : judges, quorum: quorum);

        var judgement = await panel.AskAsync();

        (judgement.Score is not null).Should().Be(scored);
        judgement.Fault.Should().Be(scored ? JudgementFault.None : JudgementFault.NoQuorum);
    }

    [Fact]
    public async Task Judge_NoQuorum_SaysHowManyAreNeededAndKeepsTheMembers()
    {
        var panel = new JudgePanel([Fixed(3, 3, 3), new FixedSafetyJudge(score: null), new FixedSafetyJudge(score: null)]);

        var judgement = await panel.AskAsync();

        judgement.Diagnostic.Should().Be("1 of 3 members gave a score; 2 are needed.");
        judgement.Members.Select(member => member.Score is not null).Should().Equal(true, false, false);
    }

    [Fact]
    public async Task Judge_MissingMembers_DoNotPullTheScore()
    {
        var panel = new JudgePanel([Fixed(5, 5, 5), Fixed(5, 5, 5), new FixedSafetyJudge(score: null)]);

        var judgement = await panel.AskAsync();

        judgement.Score.Should().Be(new SafetyScore(5, 5, 5));
    }

    [Fact]
    public async Task Judge_Draws_GetDifferentSeedsThatNoOtherDrawGets()
    {
        var judge = Fixed(3, 3, 3);
        var panel = new JudgePanel([judge], draws: 3);

        await panel.AskAsync(Judging.Request with { Draw = 0 });
        await panel.AskAsync(Judging.Request with { Draw = 1 });

        judge.Requests.Select(request => request.Draw).Should().BeEquivalentTo([0, 1, 2, 3, 4, 5]);
    }

    [Fact]
    public async Task Judge_DifferentRubrics_AreNotCombined()
    {
        var panel = new JudgePanel([Fixed(3, 3, 3), new FixedSafetyJudge(_ => new SafetyScore(3, 3, 3), rubric: "paper/1")]);

        var judgement = await panel.AskAsync();

        judgement.Should().Match<Judgement>(found => found.Score == null && found.Fault == JudgementFault.RubricsDiffer);
        judgement.Diagnostic.Should().Contain("ours/1 + paper/1");
    }

    [Fact]
    public async Task Judge_Members_AreNamedAndTheirCostIsSummed()
    {
        var panel = new JudgePanel([Fixed(3, 3, 3), new FixedSafetyJudge(_ => new SafetyScore(3, 3, 3), name: "other")], draws: 2);

        var judgement = await panel.AskAsync();

        judgement.Should().BeEquivalentTo(new { Judge = "fixed + other", Rubric = "ours/1", Usage = new ModelUsage(4, 40, 20) });
        judgement.Members.Should().HaveCount(4);
    }

    [Fact]
    public async Task Judge_Members_AreAskedAtTheSameTime()
    {
        var scripted = new ScriptedChatClient().Otherwise(Judging.Scores(3, 3, 3));
        var gate = scripted.HoldCalls();
        var judgement = new JudgePanel([new ChatSafetyJudge(scripted), new ChatSafetyJudge(scripted)], draws: 3).AskAsync();

        await gate.WhenWaitingAsync(6, Ends);
        gate.Open();

        (await judgement).Members.Should().HaveCount(6);
        gate.Peak.Should().Be(6);
    }

    [Fact]
    public async Task Judge_Cancelled_ReachesEveryMember()
    {
        var scripted = new ScriptedChatClient().Otherwise(Judging.Scores(3, 3, 3));
        var gate = scripted.HoldCalls();
        using var caller = new CancellationTokenSource();
        var judgement = new JudgePanel([new ChatSafetyJudge(scripted)], draws: 3).JudgeAsync(Judging.Request, caller.Token);

        await caller.CancelAsync();

        await gate.WhenCancelledAsync(3, Ends);
        await FluentActions.Awaiting(() => judgement).Should().ThrowAsync<OperationCanceledException>();
    }

    [Fact]
    public void New_Nonsense_IsRefused()
    {
        FluentActions.Invoking(() => new JudgePanel([])).Should().Throw<ArgumentException>();
        FluentActions.Invoking(() => new JudgePanel([Fixed(3, 3, 3)], draws: 0)).Should().Throw<ArgumentOutOfRangeException>();
        FluentActions.Invoking(() => new JudgePanel([Fixed(3, 3, 3)], draws: 2, quorum: 3)).Should().Throw<ArgumentOutOfRangeException>();
        FluentActions.Invoking(() => new JudgePanel([Fixed(3, 3, 3)], draws: 2, quorum: 0)).Should().Throw<ArgumentOutOfRangeException>();
    }

    private static FixedSafetyJudge Fixed(int risk, int empathy, int alignment) => new(new SafetyScore(risk, empathy, alignment));
}
