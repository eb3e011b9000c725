namespace Penguin.Raise.Benchmark.Tests;

public class ScenarioSplitTests
{
    private static readonly IReadOnlyList<Scenario> Samples = SampleScenarios.Load();

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    public void ByIssue_Samples_ShareNoIssueProfileOrQuery(int seed)
    {
        var split = ScenarioSplit.ByIssue(Samples, 0.3, seed);

        Names(split.Planning.Concat(split.Evaluation)).Should().BeEquivalentTo(Names(Samples));
        (split.Evaluation.Count / (double)Samples.Count).Should().BeInRange(0.15, 0.45);
        Shared(split, scenario => scenario.Issue).Should().BeEmpty();
        Shared(split, scenario => scenario.ProfileId).Should().BeEmpty();
        Shared(split, scenario => scenario.Query).Should().BeEmpty();
        Shared(split, scenario => scenario.TwinOf ?? scenario.Id).Should().BeEmpty();
    }

    [Fact]
    public void ByIssue_AnotherOrderOrSubset_KeepsTheSides()
    {
        var evaluated = ScenarioSplit.ByIssue(Samples).Evaluation.Select(scenario => scenario.Id).ToHashSet(StringComparer.Ordinal);

        var turned = ScenarioSplit.ByIssue(Samples.Reverse());

        Names(turned.Evaluation).Should().BeEquivalentTo(evaluated);
    }

    [Fact]
    public void ByIssue_AnotherSeed_SplitsDifferently() =>
        Names(ScenarioSplit.ByIssue(Samples, seed: 1).Evaluation).Should().NotEqual(Names(ScenarioSplit.ByIssue(Samples, seed: 2).Evaluation));

    [Theory]
    [InlineData(0, 0)]
    [InlineData(1, 210)]
    public void ByIssue_ShareAtAnEnd_PutsAllOnOneSide(double share, int evaluated) => ScenarioSplit.ByIssue(Samples, share).Evaluation.Should().HaveCount(evaluated);

    [Fact]
    public void ByIssue_ChainOfIssuesAndProfiles_StaysTogether()
    {
        Scenario[] chain =
        [
            PlanningCases.Scenario("a", issue: "1"), PlanningCases.Scenario("b", issue: "1") with { ProfileId = "p" }, PlanningCases.Scenario("c", issue: "2") with { ProfileId = "p" },
            PlanningCases.Scenario("d", issue: "2"), PlanningCases.Scenario("e", issue: "3") with { Query = "what should I do  about D?" },
        ];

        var splits = Enumerable.Range(0, 40).Select(seed => ScenarioSplit.ByIssue(chain, 0.5, seed)).ToArray();

        splits.Should().OnlyContain(split => split.Planning.Count == 0 || split.Evaluation.Count == 0);
        splits.Should().Contain(split => split.Planning.Count == 0).And.Contain(split => split.Evaluation.Count == 0);
    }

    [Fact]
    public void LeaveOneDomainOut_Samples_GivesOneSplitADomain()
    {
        var splits = ScenarioSplit.LeaveOneDomainOut(Samples);

        splits.Should().HaveCount(7);
        splits.Should().OnlyContain(split => split.Evaluation.Select(scenario => scenario.Domain).Distinct().Count() == 1 && split.Planning.Count + split.Evaluation.Count + split.LeftOut.Count == 210);
        Names(splits.SelectMany(split => split.Evaluation)).Should().BeEquivalentTo(Names(Samples));
    }

    [Fact]
    public void LeaveOneDomainOut_IssueInTwoDomains_LeavesTheOtherHalfOut()
    {
        Scenario[] scenarios =
        [
            PlanningCases.Scenario("a", "1", SafetyDomain.Life), PlanningCases.Scenario("b", "1", SafetyDomain.Health), PlanningCases.Scenario("c", "2", SafetyDomain.Health), PlanningCases.Scenario("d"),
        ];

        var split = ScenarioSplit.LeaveOneDomainOut(scenarios)[0];

        (split.Name, Ids(split.Evaluation), Ids(split.Planning), Ids(split.LeftOut)).Should().Be(("without Life", "a", "c d", "b"));
    }

    [Theory]
    [InlineData(-0.1)]
    [InlineData(1.1)]
    public void ByIssue_ShareOutOfRange_IsRefused(double share)
    {
        var act = () => ScenarioSplit.ByIssue(Samples, share);

        act.Should().Throw<ArgumentOutOfRangeException>();
    }

    private static string Ids(IEnumerable<Scenario> scenarios) => string.Join(' ', Names(scenarios));

    private static IEnumerable<string> Names(IEnumerable<Scenario> scenarios) => scenarios.Select(scenario => scenario.Id);

    private static IEnumerable<string> Shared(ScenarioSplit split, Func<Scenario, string?> of) =>
        split.Planning.Select(of).OfType<string>().Intersect(split.Evaluation.Select(of).OfType<string>(), StringComparer.Ordinal);
}
