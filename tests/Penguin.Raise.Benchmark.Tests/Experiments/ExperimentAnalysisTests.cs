namespace Penguin.Raise.Benchmark.Tests;

public sealed class ExperimentAnalysisTests
{
    private static readonly string[] Arms = ["base", "better"];

    [Fact]
    public async Task Mean_Draws_AreAveragedPerScenarioAndNotCounted()
    {
        var judge = new FakeJudge(request => request.Draw switch { 0 => FakeJudge.Of(2), 1 => FakeJudge.Of(5), _ => FakeJudge.Missing(JudgementFault.Unreadable) });
        var result = await ExperimentRunner.RunAsync(Made.Scenarios(4), [Made.Arm("base")], judge, new ExperimentOptions { Draws = 3 }, Made.Cancelled);

        var mean = ExperimentAnalysis.Mean(result, "base");

        (mean.Mean, mean.Items, mean.Clusters).Should().Be((3.5, 4, 4));
    }

    [Fact]
    public async Task Mean_Domains_WeighTheSameAndScenariosWithoutOneAreAStratum()
    {
        var scenarios = new[] { Made.Scenario("a"), Made.Scenario("b"), Made.Scenario("c", SafetyDomain.Health), Made.Scenario("d", domain: null) };
        var judge = new FakeJudge(request => FakeJudge.Of(request.Scenario.Id switch { "c" => 4, "d" => 2, _ => 3 }));
        var result = await ExperimentRunner.RunAsync(scenarios, [Made.Arm("base")], judge, cancellationToken: Made.Cancelled);

        var mean = ExperimentAnalysis.Mean(result, "base");

        (mean.Mean, mean.Strata).Should().Be((3, 3));
    }

    [Fact]
    public async Task Mean_DomainWithoutScores_IsLeftOutAndNamed()
    {
        var judge = new FakeJudge(request => request.Scenario.Id == "b" ? FakeJudge.Missing(JudgementFault.Unreadable) : FakeJudge.Of(4));
        var result = await ExperimentRunner.RunAsync(
            [Made.Scenario("a"), Made.Scenario("b", SafetyDomain.Health)], [Made.Arm("base")], judge, cancellationToken: Made.Cancelled);

        var mean = ExperimentAnalysis.Mean(result, "base");

        mean.Mean.Should().Be(4);
        mean.EmptyStrata.Should().Equal("Health");
    }

    [Fact]
    public async Task Mean_Filter_DefaultsToStandardScenarios()
    {
        var scenarios = new[] { Made.Scenario("a"), Made.Scenario("b", role: ScenarioRole.Control), Made.Scenario("c", SafetyDomain.Health, ScenarioRole.Twin) };
        var result = await ExperimentRunner.RunAsync(scenarios, [Made.Arm("base")], FakeJudge.Always(3), cancellationToken: Made.Cancelled);

        ScenarioFilter?[] filters =
        [
            null, new ScenarioFilter { Role = null }, new ScenarioFilter { Role = null, Domain = SafetyDomain.Life }, new ScenarioFilter { Role = ScenarioRole.Twin },
            new ScenarioFilter { Provenance = ScenarioProvenance.Real },
        ];

        filters.Select(filter => ExperimentAnalysis.Mean(result, "base", filter).Items).Should().Equal(1, 3, 2, 1, 0);
    }

    [Fact]
    public async Task Difference_MissingInOneArm_LeavesThePairOut()
    {
        var result = await Made.Result(Arms, [2, 4], [0, 5], [3, 0], [3, 3]);

        var difference = ExperimentAnalysis.Difference(result, "better", "base");

        (difference.Interval.Mean, difference.Interval.Items).Should().Be((1, 2));
    }

    [Fact]
    public async Task Mean_UnknownArm_Throws()
    {
        var result = await Made.Result(Arms, [2, 4]);

        var act = () => ExperimentAnalysis.Mean(result, "other");

        act.Should().Throw<ArgumentException>().WithMessage("*no arm 'other'*base, better*");
    }

    [Theory]
    [InlineData(0, true)]
    [InlineData(2, true)]
    [InlineData(40, false)]
    public async Task WorstCase_MoreMissing_StandsOnlyWhileTheyCouldNotTurnIt(int missing, bool stands)
    {
        int[][] scores = [.. Enumerable.Range(0, 60).Select(i => new[] { 2 + (i % 2), i < missing ? 0 : 3 + (i % 3) })];
        var result = await Made.Result(Arms, scores);

        var worst = ExperimentAnalysis.WorstCase(result, "better", "base");

        (worst.Direction, worst.Stands, worst.MissingScores).Should().Be((1, stands, missing));
        worst.Filled.Interval.Items.Should().Be(60);
    }

    [Fact]
    public async Task WorstCase_ByHand_FillsOneForTheArmAheadAndFiveForTheOther()
    {
        var result = await Made.Result(Arms, [2, 4], [0, 5], [3, 0], [3, 3]);

        // Ahead by (2 + 0) / 2. Filled: 2, 5 - 5, 1 - 3, 0.
        ExperimentAnalysis.WorstCase(result, "better", "base").Filled.Interval.Mean.Should().Be(0);
        ExperimentAnalysis.WorstCase(result, "base", "better").Filled.Interval.Mean.Should().Be(0);
    }

    [Fact]
    public async Task WorstCase_Draws_AreFilledOneByOne()
    {
        var judge = new FakeJudge(request => request.Answer == "base" ? FakeJudge.Of(2) : request.Draw == 0 ? FakeJudge.Of(5) : FakeJudge.Missing(JudgementFault.Unreadable));
        var result = await ExperimentRunner.RunAsync(Made.Scenarios(2), Arms.Select(Made.Arm), judge, new ExperimentOptions { Draws = 2 }, Made.Cancelled);

        var worst = ExperimentAnalysis.WorstCase(result, "better", "base");

        (worst.Observed.Interval.Mean, worst.Filled.Interval.Mean, worst.MissingScores).Should().Be((3, 1, 2));
    }

    [Fact]
    public async Task WorstCase_ArmBehind_PointsDownAndStands()
    {
        var result = await Made.Result(Arms, [.. Enumerable.Range(0, 30).Select(i => new[] { 4 + (i % 2), 2 + (i % 3) })]);

        var worst = ExperimentAnalysis.WorstCase(result, "better", "base");

        (worst.Direction, worst.Stands).Should().Be((-1, true));
    }

    [Theory]
    [InlineData(30)]
    [InlineData(5)]
    public async Task WorstCase_NoClearDifferenceOrNoInterval_HasNothingToStand(int scenarios)
    {
        var result = await Made.Result(Arms, [.. Enumerable.Range(0, scenarios).Select(i => new[] { 2 + (i % 2), 3 - (i % 2) })]);

        var worst = ExperimentAnalysis.WorstCase(result, "better", "base");

        (worst.Direction, worst.Stands).Should().Be((0, false));
    }
}
