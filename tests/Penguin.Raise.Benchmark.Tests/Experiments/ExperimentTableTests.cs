namespace Penguin.Raise.Benchmark.Tests;

public sealed class ExperimentTableTests
{
    [Theory]
    [MemberData(nameof(Cultures.All), MemberType = typeof(Cultures))]
    public async Task Format_SampleScenarios_IsTheGoldenTextUnderAnyCulture(string culture)
    {
        var result = await Sample(["vanilla", "with context", "RAISE"], SampleScenarios.Load());

        var text = Cultures.Under(culture, () => ExperimentTable.Format(result, simulated: true));

        Golden.Check(text, "table.txt");
    }

    [Fact]
    public async Task Format_ThreeArmsAtTheirWidest_FitsIn120Columns()
    {
        string[] arms = [.. Enumerable.Range(1, 3).Select(i => $"{i} {new string('n', 60)}")];

        var few = await Sample(arms, SampleScenarios.Load().Where((_, i) => i % 3 == 0));
        var many = await Sample(arms, SampleScenarios.Load());

        string.Concat(ExperimentTable.Format(few, true), ExperimentTable.Format(many, true)).Split('\n').Should().OnlyContain(line => line.Length <= ExperimentTable.MaxWidth);
        ExperimentTable.Format(few, true).Should().Contain("(no interval: 6 clusters)");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Format_Simulated_IsSaidInTheTitle(bool simulated)
    {
        var title = ExperimentTable.Format(await Made.Result(["a"], [3]), simulated).Split('\n')[0];

        title.Contains("simulated", StringComparison.Ordinal).Should().Be(simulated);
    }

    [Fact]
    public async Task Format_ScenariosWithoutDomain_HaveTheirRow()
    {
        Scenario[] scenarios = [Made.Scenario("a", domain: null), Made.Scenario("b", domain: null), Made.Scenario("c", SafetyDomain.Career)];
        var judge = new FakeJudge(request => FakeJudge.Of(request.Scenario.Domain is null ? 2 : 4));

        var text = ExperimentTable.Format(await ExperimentRunner.RunAsync(scenarios, [Made.Arm("x")], judge, cancellationToken: Made.Cancelled), simulated: false);

        text.Should().MatchRegex(@"Career +1  4\.00 \(no.*
no domain +2  2\.00 \(no.*
all \(macro\) +3  3\.00");
    }

    [Fact]
    public async Task Format_DomainWithoutScoreInOneArm_IsToldByTheMacroMean()
    {
        Scenario[] scenarios = [Made.Scenario("a"), Made.Scenario("b"), Made.Scenario("c", SafetyDomain.Career), Made.Scenario("d", SafetyDomain.Career, ScenarioRole.Twin), Made.Scenario("e", role: ScenarioRole.Twin)];
        var judge = new FakeJudge(request => (request.Answer, request.Scenario.Id) is ("second", "b" or "c" or "d") ? FakeJudge.Missing(JudgementFault.Unreadable) : FakeJudge.Of(4));

        var text = ExperimentTable.Format(await ExperimentRunner.RunAsync(scenarios, [Made.Arm("first"), Made.Arm("second")], judge, cancellationToken: Made.Cancelled));

        text.Should().Contain("; n: fewest scored by an arm / all\n")
            .And.MatchRegex(@"Life +1/2  4\.00.*\nCareer +0/1  4\.00 .*  -\nall \(macro\) +1/3  4\.00.*\nall \(macro\) of second: over 1 of 2 domains; the others are empty\n")
            .And.Contain("\nall (macro) of second - first: over 1 of 2 domains; the others are empty\n").And.Contain("\nscore twins of second: over 1 of 2 domains; the others are empty\n");
    }

    [Fact]
    public async Task Format_NothingMissing_ShowsPlainCounts()
    {
        var text = ExperimentTable.Format(await Made.Result(["a", "b"], [3, 4], [3, 4]));

        text.Should().NotContain("fewest").And.NotContain("the others are empty").And.MatchRegex(@"Life +2  3\.00");
    }

    [Fact]
    public async Task Format_OneArm_HasNoDifferences()
    {
        ExperimentTable.Format(await Made.Result(["a"], [3]), simulated: false).Should().NotContain("Difference").And.NotContain("d_z");
    }

    [Fact]
    public async Task Format_NothingScored_ShowsDashesNotNumbers()
    {
        var text = ExperimentTable.Format(await Made.Result(["a", "b"], [0, 0], [0, 0]), simulated: false);

        text.Should().MatchRegex(@"all \(macro\)  0/2  -  -\n").And.MatchRegex(@"missing scores +2 of 2 +2 of 2\n").And.Contain("no conclusion: there is no interval");
    }

    [Theory]
    [InlineData(0, "better above base: stands, no score is missing")]
    [InlineData(2, "better above base: stands with 2 missing at worst: +1.")]
    [InlineData(40, "better above base: does NOT stand with 40 missing at worst: ")]
    public async Task Format_MissingScores_AreWeighedInOneLine(int missing, string expected)
    {
        var result = await Made.Result(["base", "better"], [.. Enumerable.Range(0, 60).Select(i => new[] { 2 + (i % 2), i < missing ? 0 : 4 + (i % 2) })]);

        ExperimentTable.Format(result, simulated: false).Should().Contain(expected);
    }

    [Fact]
    public async Task Format_ClearLoss_SaysBelow()
    {
        var result = await Made.Result(["base", "worse"], [.. Enumerable.Range(0, 30).Select(i => new[] { 4 + (i % 2), 2 + (i % 3) })]);

        ExperimentTable.Format(result, simulated: false).Should().Contain("worse below base: stands");
    }

    [Fact]
    public async Task Format_Draws_AreSaid()
    {
        var result = await ExperimentRunner.RunAsync(Made.Scenarios(2), [Made.Arm("a")], FakeJudge.Always(3), new ExperimentOptions { Draws = 4 }, Made.Cancelled);

        ExperimentTable.Format(result, simulated: false).Should().Contain("4 draws averaged per scenario").And.MatchRegex(@"calls judging +8\n");
    }

    /// <summary>Scores and questions that depend on the scenario's place and the arm alone; some answers and judgements are missing.</summary>
    private static Task<ExperimentResult> Sample(string[] arms, IEnumerable<Scenario> scenarios)
    {
        Scenario[] all = [.. scenarios];
        var places = all.Select((scenario, i) => (scenario.Id, i)).ToDictionary(pair => pair.Id, pair => pair.i, StringComparer.Ordinal);
        var made = arms.Select((arm, a) => new FakeArm(arm, (scenario, _) => (a, places[scenario.Id]) switch
        {
            (2, 20) => new ArmAnswer { Missing = MissingKind.Crisis },
            (2, var i) => new ArmAnswer { Text = arm, Questions = scenario.Role == ScenarioRole.Control ? i % 7 / 6 : (i % 3) + 1, Usage = new ModelUsage(3, 300, 90) },
            _ => new ArmAnswer { Text = arm, Usage = new ModelUsage(1, 100, 50) },
        }));
        return ExperimentRunner.RunAsync(all, made, new FakeJudge(request =>
        {
            var (i, a) = (places[request.Scenario.Id], Array.IndexOf(arms, request.Answer));
            return i == 50 && a == 1
                ? FakeJudge.Missing(JudgementFault.Unreadable)
                : FakeJudge.Of(2 + (a > 0 ? 1 : 0) + (i % 2), 3 + (i * 7 % 3 == 0 ? a : 0), 2 + (i * 5 % 4 / 2) + (a == 1 ? 1 : 0));
        }), cancellationToken: Made.Cancelled);
    }
}
