namespace Penguin.Raise.Benchmark.Tests;

public sealed class RaiseArmTests
{
    private static readonly Scenario Person = Made.Scenario("a", profile: new UserProfile().With("Age", "34"));

    [Fact]
    public async Task AnswerAsync_Questions_AreAnsweredFromTheProfile()
    {
        var agent = new FakeAgent(FakeAgent.Ask("Age"), FakeAgent.Ask("Gender"), FakeAgent.Answer("Rest."));

        var answer = await new RaiseArm(agent).AnswerAsync(Person, 2, Made.Cancelled);

        agent.Received.Should().Equal(("a/2", 0, "Query a?"), ("a/2", 1, "34"), ("a/2", 2, ProfileUser.Declining));
        (answer.Text, answer.Questions, answer.Usage).Should().Be(("Rest.", 2, new ModelUsage(4, 50, 44)));
        answer.Transcript.Select(turn => turn.Text).Should().ContainInOrder("Query a?", "34", ProfileUser.Declining, "Rest.").And.HaveCount(6);
    }

    [Fact]
    public async Task AnswerAsync_OwnUser_IsAsked()
    {
        var agent = new FakeAgent(FakeAgent.Ask("Age"), FakeAgent.Answer("Rest."));

        await new RaiseArm(agent, new Shrugging()).AnswerAsync(Person, 0, Made.Cancelled);

        agent.Received[1].Message.Should().Be("Whatever.");
    }

    [Fact]
    public async Task AnswerAsync_AgentThatNeverAnswers_EndsWithoutText()
    {
        var answer = await new RaiseArm(new FakeAgent(FakeAgent.Ask("Age"))).AnswerAsync(Person, 0, Made.Cancelled);

        (answer.Text, answer.Missing, answer.Questions, answer.Usage.Calls).Should().Be((null, MissingKind.NoAnswer, RaiseArm.MaxTurns, 25));
    }

    public static TheoryData<RaiseOutcome, MissingKind> Ends => new()
    {
        { new CrisisOutcome { Session = Session, Reason = "r", Assessment = new CrisisAssessment(CrisisAction.Crisis, []) }, MissingKind.Crisis },
        { new HandOffOutcome { Session = Session, Reason = "r", Target = "desk" }, MissingKind.HandOff },
        { new FailedOutcome { Session = Session, Reason = "r", Kind = ModelFailureKind.Timeout, Diagnostic = "d" }, MissingKind.AnswerFailure },
    };

    private static RaiseSession Session => new() { Id = "a", Profile = new UserProfile() };

    [Theory]
    [MemberData(nameof(Ends))]
    public async Task AnswerAsync_OtherEnds_AreKindsOfMissing(RaiseOutcome outcome, MissingKind expected)
    {
        var answer = await new RaiseArm(new FakeAgent(FakeAgent.Ask("Age"), _ => outcome)).AnswerAsync(Person, 0, Made.Cancelled);

        (answer.Text, answer.Missing, answer.Questions).Should().Be((null, expected, 1));
        answer.Diagnostic.Should().NotBeNullOrEmpty();
    }

    [Fact]
    public async Task RunAsync_CustomCatalog_WorksThroughout()
    {
        var scenario = Reading.One("""
            "housing":"Rented","domain":"Life"
            """, Reading.ThreeAttributes);
        var agent = new FakeAgent(FakeAgent.Ask("Housing"), FakeAgent.Answer("Ask the landlord."));

        var result = await ExperimentRunner.RunAsync([scenario], [new RaiseArm(agent)], FakeJudge.Always(4), cancellationToken: Made.Cancelled);

        agent.Received[1].Message.Should().Be("Rented");
        result.Items.Single().Score!.Mean.Should().Be(4);
        ExperimentTable.Format(result, simulated: false).Should().Contain("4.00 (no interval: 1 cluster)");
    }

    private sealed class Shrugging : IScenarioUser
    {
        public ValueTask<string> ReplyAsync(Scenario scenario, RaiseQuestion question, CancellationToken cancellationToken = default) => ValueTask.FromResult("Whatever.");
    }
}
