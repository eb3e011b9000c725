using Penguin.Raise.Testing;

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
        var agent = new FakeAgent(FakeAgent.Ask("Housing"), FakeAgent.Answer("Ask the landlord.")) { Catalog = Reading.ThreeAttributes };

        var result = await ExperimentRunner.RunAsync([scenario], [new RaiseArm(agent)], FakeJudge.Always(4), cancellationToken: Made.Cancelled);

        agent.Received[1].Message.Should().Be("Rented");
        result.Items.Single().Score!.Mean.Should().Be(4);
        ExperimentTable.Format(result, simulated: false).Should().Contain("4.00 (no interval: 1 cluster)");
    }

    [Fact]
    public async Task AnswerAsync_Draw_IsTheSeedOfEveryModelCall()
    {
        using var client = new SeedRecorder(new SimulatedChatClient());

        var answer = await new RaiseArm(RaiseAgent.Create(client)).AnswerAsync(Person, 7, Made.Cancelled);

        client.Seeds.Should().HaveCount((int)answer.Usage.Calls).And.OnlyContain(seed => seed == 7);
    }

    [Fact]
    public async Task RunAsync_ScenarioOfAnotherCatalog_ThrowsBeforeAnyCall()
    {
        var foreign = Made.Scenario("b", profile: new UserProfile(Reading.ThreeAttributes));
        var (agent, answered) = (new FakeAgent(FakeAgent.Answer("Rest.")), 0);
        var first = new FakeArm("first", (_, _) => new ArmAnswer { Questions = Interlocked.Increment(ref answered) });

        var act = () => ExperimentRunner.RunAsync([Person, foreign], [first, new RaiseArm(agent)], FakeJudge.Always(4), cancellationToken: Made.Cancelled);

        (await act.Should().ThrowAsync<ArgumentException>()).WithMessage(
            $"The arm 'RAISE' asks about the catalog {AttributeCatalog.Penguin.Fingerprint}*scenario 'b'*{Reading.ThreeAttributes.Fingerprint}. Read the scenarios under the agent's catalog*");
        (answered, agent.Received.Count).Should().Be((0, 0));
    }

    [Fact]
    public async Task AnswerAsync_ScenarioOfAnotherCatalog_Throws()
    {
        var agent = new FakeAgent(FakeAgent.Answer("Rest.")) { Catalog = Reading.ThreeAttributes };

        var act = () => new RaiseArm(agent).AnswerAsync(Person, 0, Made.Cancelled);

        await act.Should().ThrowAsync<ArgumentException>();
        agent.Received.Should().BeEmpty();
    }

    private sealed class Shrugging : IScenarioUser
    {
        public ValueTask<string> ReplyAsync(Scenario scenario, RaiseQuestion question, CancellationToken cancellationToken = default) => ValueTask.FromResult("Whatever.");
    }
}
