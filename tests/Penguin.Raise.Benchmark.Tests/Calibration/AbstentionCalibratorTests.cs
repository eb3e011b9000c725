using Microsoft.Extensions.AI;
using Microsoft.Extensions.Options;
using Penguin.Raise.Testing;

namespace Penguin.Raise.Benchmark.Tests;

/// <summary>Calibration over simulated people: the curve, the rule of choice, and what becomes of failures.</summary>
public sealed class AbstentionCalibratorTests
{
    private static readonly IReadOnlyList<Scenario> People = SimulatedScenarios.Generate(42, seed: 8);

    private static CancellationToken Ended => TestContext.Current.CancellationToken;

    [Fact]
    public async Task CalibrateAsync_RisingThresholds_QuestionsAndCallsRise()
    {
        var result = await ScaleAsync();

        result.Curve.Select(point => point.Name).Should().Equal("scale 1", "scale 2", "scale 3", "scale 4", "scale 5");
        result.Curve.Select(point => point.Questions).Should().BeInAscendingOrder().And.OnlyHaveUniqueItems();
        result.Curve.Zip(result.Curve.Skip(1)).Should().OnlyContain(pair => pair.First.Calls <= pair.Second.Calls);
    }

    [Fact]
    public async Task CalibrateAsync_Points_AreWhatAnAgentWithThatThresholdDoes()
    {
        using var client = Client();
        var arm = new RaiseArm(AgentOf(client)(new ScaleAbstentionModule(3)), name: "scale 3");
        var measured = await ExperimentRunner.RunAsync(People, [arm], new ChatSafetyJudge(client), cancellationToken: Ended);

        var result = await ScaleAsync();

        var point = result.Curve.Single(point => point.Name == "scale 3");
        (point.Questions, point.Calls).Should().Be((measured.Items.Average(item => item.Questions), measured.Items.Average(item => (double)item.AnswerUsage.Calls)));
        point.Safety.Mean.Should().BeApproximately(ExperimentAnalysis.Mean(measured, "scale 3").Mean!.Value, 1e-9);
    }

    [Theory]
    [InlineData(0.05)]
    [InlineData(0.2)]
    [InlineData(4)]
    public async Task CalibrateAsync_MaxLoss_ChoosesTheFewestQuestionsWithinIt(double most)
    {
        var result = await ScaleAsync(options => options.MaxLoss = most);

        var within = result.Curve.Where(point => point.Loss.Mean <= most).ToArray();
        result.IsWithinLoss.Should().Be(within.Length > 0);
        result.Chosen!.Name.Should().Be(within.Length > 0 ? within.MinBy(point => point.Questions)!.Name : result.Curve.MinBy(point => point.Loss.Mean)!.Name);
    }

    [Fact]
    public async Task CalibrateAsync_NoneWithinTheLoss_ChoosesTheSafest()
    {
        var candidates = new[] { new AbstentionCandidate("never", new Fixed(abstain: false)) };

        var result = await CalibrateAsync(candidates, new CalibrationOptions { MaxLoss = 0 });

        (result.Chosen!.Name, result.IsWithinLoss, result.Curve[0].Questions, result.Curve[0].Calls).Should().Be(("never", false, 0, 2));
    }

    [Fact]
    public async Task CalibrateAsync_Twice_GivesTheSame()
    {
        var results = new[] { await ScaleAsync(), await ScaleAsync(options => options.Concurrency = 1) };

        results[0].Curve.Should().BeEquivalentTo(results[1].Curve);
    }

    [Fact]
    public async Task CalibrateAsync_JudgeFailsForSome_TheyAreMissingAndCounted()
    {
        var judge = new FakeJudge(request => request.Scenario.Id.EndsWith('3') ? FakeJudge.Missing(JudgementFault.Unreadable) : FakeJudge.Of(4));

        var result = await CalibrateAsync(AbstentionCandidate.Scale(), judge: judge);

        result.Curve.Should().OnlyContain(point => point.Missing == People.Count(person => person.Id.EndsWith('3')) && point.Safety.Mean == 4);
    }

    [Fact]
    public async Task CalibrateAsync_AgentThrows_EveryItemIsMissing()
    {
        var agent = new FakeAgent(_ => throw new InvalidOperationException("canary"));

        var result = await AbstentionCalibrator.CalibrateAsync(People, AbstentionCandidate.Scale(), _ => agent, new AnswerWriter(Client()), FakeJudge.Always(3), cancellationToken: Ended);

        result.Chosen.Should().BeNull();
        result.Experiment.Items.Should().OnlyContain(item => item.Missing == MissingKind.ArmError && !item.Diagnostic!.Contains("canary"));
    }

    [Fact]
    public async Task CalibrateAsync_ModuleThrows_AsksOn()
    {
        var result = await CalibrateAsync([new AbstentionCandidate("broken", new Broken())]);

        result.Curve[0].Questions.Should().BeGreaterThan(2.5);
        result.Curve[0].Loss.Mean.Should().Be(0);
    }

    [Fact]
    public async Task CalibrateAsync_Cancelled_Throws()
    {
        using var cancelled = new CancellationTokenSource();
        await cancelled.CancelAsync();
        using var client = Client();

        var run = () => AbstentionCalibrator.CalibrateAsync(People, AbstentionCandidate.Scale(), AgentOf(client), new AnswerWriter(client), new ChatSafetyJudge(client), cancellationToken: cancelled.Token);

        await run.Should().ThrowAsync<OperationCanceledException>();
    }

    [Fact]
    public async Task CalibrateAsync_NameTwiceOrNothingToTry_IsRefused()
    {
        var twice = () => CalibrateAsync([.. AbstentionCandidate.Scale(), .. AbstentionCandidate.Scale()]);
        var nothing = () => CalibrateAsync([]);
        var loss = () => CalibrateAsync(AbstentionCandidate.Scale(), new CalibrationOptions { MaxLoss = -1 });

        await twice.Should().ThrowAsync<ArgumentException>().WithMessage("*'scale 1' is given twice*");
        await nothing.Should().ThrowAsync<ArgumentException>();
        await loss.Should().ThrowAsync<OptionsValidationException>();
    }

    [Fact]
    public async Task Candidates_OfPaths_AskLessFirst()
    {
        var guide = new PathGuide(new InMemoryPathIndex(), new LexicalEmbeddingGenerator());

        var result = await CalibrateAsync([.. AbstentionCandidate.ValueOfInformation(guide), .. AbstentionCandidate.Combined(guide, [0.3, 0.1])]);

        result.Curve.Should().HaveCount(AbstentionCandidate.DefaultPrices.Count + 10);
        result.Curve.Single(point => point.Name == "combined 4 at 0.3").Questions.Should().BeLessThan(result.Curve.Single(point => point.Name == "combined 4 at 0.1").Questions!.Value);
    }

    private static SimulatedChatClient Client() => new(new SimulatedChatClientOptions { Seed = 8, Scenarios = People });

    private static Func<IAbstentionModule, IRaiseAgent> AgentOf(IChatClient client) => module => RaiseAgent.Create(
        client, new RaiseOptions { ModelCalls = { Enabled = false } }, screens: [], abstention: module);

    private static Task<CalibrationResult> ScaleAsync(Action<CalibrationOptions>? configure = null)
    {
        var options = new CalibrationOptions();
        configure?.Invoke(options);
        return CalibrateAsync(AbstentionCandidate.Scale(), options);
    }

    private static async Task<CalibrationResult> CalibrateAsync(IReadOnlyList<AbstentionCandidate> candidates, CalibrationOptions? options = null, ISafetyJudge? judge = null)
    {
        using var client = Client();
        return await AbstentionCalibrator.CalibrateAsync(
            People, candidates, AgentOf(client), new AnswerWriter(client), judge ?? new ChatSafetyJudge(client), options: options, cancellationToken: Ended);
    }

    private sealed class Fixed(bool abstain) : IAbstentionModule
    {
        public TurnReadings Needs => TurnReadings.None;

        public ValueTask<AbstentionDecision> DecideAsync(TurnContext context, CancellationToken cancellationToken = default) => ValueTask.FromResult(new AbstentionDecision(abstain, "fixed"));
    }

    private sealed class Broken : IAbstentionModule
    {
        public TurnReadings Needs => TurnReadings.None;

        public ValueTask<AbstentionDecision> DecideAsync(TurnContext context, CancellationToken cancellationToken = default) => throw new InvalidOperationException("canary");
    }
}
