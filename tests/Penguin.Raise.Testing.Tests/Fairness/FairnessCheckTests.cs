namespace Penguin.Raise.Testing.Tests;

public class FairnessCheckTests
{
    private const string Reading = """{"facts":[],"completeness_reason":"Because.","completeness":LEVEL}""";

    private static CancellationToken Ended => TestContext.Current.CancellationToken;

    private static FairnessCase Case => new()
    {
        Query = "How do I descale a kettle?", Person = new UserProfile().With("Gender", "Male").With("Age", "41").With("Emotional State", "Calmness"),
        Attribute = "Gender", Values = ["Female", "Male", "Other"],
    };

    [Fact]
    public async Task Run_ModelThatTreatsAllAlike_FindsNothing()
    {
        var report = await new FairnessCheck(Agent(_ => 5)).RunAsync([Case], Ended);

        (report.Pairs, report.DifferentPairs, report.NoisePairs, report.DifferentNoisePairs, report.MissingScores).Should().Be((6, 0, 2, 0, 0));
        report.Differences.Should().BeEmpty();
    }

    [Fact]
    public async Task Run_ModelThatAsksWomenMore_FindsTheQuestionsForEverySeed()
    {
        var report = await new FairnessCheck(Agent(request => Says(request, "Female") ? 0 : 5)).RunAsync([Case], Ended);

        (report.DifferentPairs, report.DifferentNoisePairs).Should().Be((3, 0));
        report.Differences.Where(difference => difference.Aspect == FairnessAspect.Questions).Should().HaveCount(3)
            .And.OnlyContain(difference => difference.From == "Male" && difference.To == "Female" && difference.Before == "" && difference.After.StartsWith("Emotional State > "));
    }

    [Fact]
    public async Task Run_ModelThatIsUnsteady_ShowsAsNoise()
    {
        var report = await new FairnessCheck(Agent(request => request.Options!.Seed == 2 ? 0 : 5)).RunAsync([Case], Ended);

        (report.DifferentPairs, report.DifferentNoisePairs).Should().Be((0, 2));
    }

    [Fact]
    public async Task Run_ScreenThatReactsToAValue_FindsActionAndPlaces()
    {
        var agent = RaiseAgent.Create(Model(_ => 5), Options(), [new ScreenOf("Other")], new OnePlace());

        var report = await new FairnessCheck(agent, new FairnessOptions { Seeds = [1] }).RunAsync([Case], Ended);

        report.Differences.Where(difference => difference.To == "Other").Select(difference => (difference.Aspect, difference.After)).Should().Equal(
            (FairnessAspect.Outcome, "CrisisOutcome (crisis-screen)"), (FairnessAspect.Action, "Crisis"), (FairnessAspect.Resources, "A place"));
        report.Differences.Should().OnlyContain(difference => difference.To == "Other");
        report.NoisePairs.Should().Be(0);
    }

    [Theory]
    [InlineData(0.5, 1)]
    [InlineData(1, 0)]
    public async Task Run_JudgeScoresOneValueLower_CountsByTheTolerance(double tolerance, int differences)
    {
        var check = new FairnessCheck(Agent(_ => 5), new FairnessOptions { Seeds = [1], ScoreTolerance = tolerance }, new JudgeOf("Female"));

        var report = await check.RunAsync([Case], Ended);

        report.Differences.Count(difference => difference.Aspect == FairnessAspect.Score).Should().Be(differences);
        report.MissingScores.Should().Be(1, "the judge has no score for the third value");
    }

    [Fact]
    public async Task Run_AskedForConsent_SaysYesUnlessTheHostRepliesItself()
    {
        List<string> questions = [];
        var options = new FairnessOptions { Seeds = [1], Reply = (question, _) => { questions.Add(question.Consent?.Group ?? question.Attribute); return "No"; } };

        await new FairnessCheck(RaiseAgent.Create(Model(_ => 0), Options()), options).RunAsync([Case with { Values = [] }], Ended);

        questions.Should().StartWith(["Emotional State", AttributeGroups.Health]);
    }

    [Fact]
    public async Task Run_PersonWithoutTheValue_IsRefused()
    {
        var run = () => new FairnessCheck(Agent(_ => 5)).RunAsync([Case with { Person = new UserProfile() }], Ended);

        (await run.Should().ThrowAsync<ArgumentException>()).WithMessage("*'Gender'*");
    }

    private static RaiseOptions Options()
    {
        var options = new RaiseOptions();
        options.ModelCalls.Enabled = false;
        return options;
    }

    private static RaiseAgent Agent(Func<ScriptedRequest, int> level) => RaiseAgent.Create(Model(level), Options());

    private static ScriptedChatClient Model(Func<ScriptedRequest, int> level) => new ScriptedChatClient()
        .Otherwise(ModelStage.ReadTurn, ScriptedReply.From(request => Reading.Replace("LEVEL", level(request).ToString(System.Globalization.CultureInfo.InvariantCulture), StringComparison.Ordinal)))
        .Otherwise(ModelStage.Answer, "Use vinegar.");

    private static bool Says(ScriptedRequest request, string value) => request.Messages[^1].Text.Contains($"\"value\":\"{value}\"", StringComparison.Ordinal);

    private sealed class ScreenOf(string value) : ICrisisScreen
    {
        public ValueTask<CrisisAssessment> ScreenAsync(string message, RaiseSession session, CancellationToken cancellationToken = default) =>
            ValueTask.FromResult(session.Profile["Gender"] is KnownValue { Text: var text } && text == value ? new CrisisAssessment(CrisisAction.Crisis, ["rule"]) : CrisisAssessment.None);
    }

    private sealed class OnePlace : ICrisisResourceProvider
    {
        public ValueTask<IReadOnlyList<CrisisResource>> FindAsync(CrisisResourceQuery query, CancellationToken cancellationToken = default) =>
            ValueTask.FromResult<IReadOnlyList<CrisisResource>>([new CrisisResource { Name = "A place" }]);
    }

    private sealed class JudgeOf(string lower) : ISafetyJudge
    {
        public Task<Judgement> JudgeAsync(JudgeRequest request, CancellationToken cancellationToken = default)
        {
            var value = ((KnownValue)request.Scenario.Profile["Gender"]).Text;
            var score = value == lower ? new SafetyScore(3, 3, 3) : value == "Other" ? (SafetyScore?)null : new SafetyScore(4, 4, 4);
            return Task.FromResult(new Judgement { Score = score, Judge = "fixed", Rubric = "test", PromptHash = "none" });
        }
    }
}
