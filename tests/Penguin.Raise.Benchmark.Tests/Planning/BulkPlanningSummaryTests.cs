namespace Penguin.Raise.Benchmark.Tests;

public class BulkPlanningSummaryTests
{
    [Fact]
    public void Of_SeveralKinds_CountsEachWhereItBelongs()
    {
        PlannedScenario[] items =
        [
            Item("a", 4.0), Item("b", 3.0) with { IsResumed = true }, Item("c", null) with { Diagnostic = "x" },
            new() { ScenarioId = "d", Diagnostic = "x", IsSkipped = true },
        ];

        var summary = BulkPlanningSummary.Of(items);

        (summary.Scenarios, summary.Finished, summary.Resumed, summary.Failed, summary.Skipped).Should().Be((4, 2, 1, 1, 1));
        (summary.Evaluations, summary.Rankings).Should().Be((3, 3));
        (summary.Planning.Calls, summary.Rescoring.Calls, summary.ThisRun.Calls).Should().Be((9, 8, 10));
    }

    [Fact]
    public void Of_FreshScores_StateTheOptimismOfTheSearch()
    {
        var summary = BulkPlanningSummary.Of([Item("a", 4.0), Item("b", 3.0)]);

        summary.InSample.Should().BeApproximately(4.2, 1e-12);
        summary.Rescored.Should().Be(3.5);
        summary.Optimism.Should().BeApproximately(0.7, 1e-12);
        (summary.NothingKnown, summary.MeanLength).Should().Be((3, 2));
    }

    [Fact]
    public void Of_NoEstimates_HasNoMeans()
    {
        var summary = BulkPlanningSummary.Of([new PlannedScenario { ScenarioId = "a", Path = PlanningCases.Path("a") with { Prefixes = [] } }]);

        summary.Should().Match<BulkPlanningSummary>(found => found.InSample == null && found.Rescored == null && found.Optimism == null && found.NothingKnown == null);
    }

    private static PlannedScenario Item(string id, double? rescored) => new()
    {
        ScenarioId = id, Path = PlanningCases.Path(id), Rescored = rescored is null ? null : new PathScore { Mean = rescored, Evaluations = 2, Usage = new ModelUsage(4, 0, 0) },
    };
}
