namespace Penguin.Raise.Benchmark.Tests;

public sealed class BulkPlanningFailureTests : IDisposable
{
    private readonly TemporaryFile _journal = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose() => _journal.Dispose();

    [Fact]
    public async Task Run_PlannerThrows_IsFailedWithoutItsTextAndPlannedAgainNextTime()
    {
        var result = await RunAsync(3, new FakePlanner(id => id == "s1" ? null : PlanningCases.Path(id)));
        var again = new FakePlanner();

        await RunAsync(3, again);

        result.Items[1].IsFinished.Should().BeFalse();
        result.Items[1].Diagnostic.Should().Contain("InvalidOperationException").And.NotContain("secret");
        again.Planned.Should().Equal("s1");
    }

    [Fact]
    public async Task Run_SearchGivenUp_IsFailedCountedAndPlannedAgainNextTime()
    {
        var givenUp = PlanningCases.Path("s0") with { StopReason = PlanningStopReasons.Failures, Cost = new PlanningCost { FailedEvaluations = 16, Usage = new ModelUsage(32, 0, 0) } };
        var result = await RunAsync(1, new FakePlanner(_ => givenUp));
        var again = new FakePlanner();

        await RunAsync(1, again);

        result.Summary.Should().Match<BulkPlanningSummary>(summary => summary.Failed == 1 && summary.Finished == 0 && summary.FailedEvaluations == 16 && summary.ThisRun.Calls == 32);
        again.Planned.Should().Equal("s0");
    }

    [Fact]
    public async Task Run_NoFreshScore_IsFailedAndPlannedAgainNextTime()
    {
        var result = await RunAsync(1, new FakePlanner(), new FixedEstimator((double?)null));
        var again = new FakePlanner();

        await RunAsync(1, again, new FixedEstimator(4));

        result.Items[0].Diagnostic.Should().Contain("Every evaluation");
        again.Planned.Should().Equal("s0");
    }

    [Fact]
    public async Task Run_TooManyInARow_SkipsTheRest()
    {
        var planner = new FakePlanner(_ => null);

        var result = await RunAsync(30, planner);

        planner.Planned.Should().HaveCount(10);
        result.Summary.Should().Match<BulkPlanningSummary>(summary => summary.Failed == 10 && summary.Skipped == 20);
        result.Items[^1].Diagnostic.Should().Contain("in a row");
    }

    [Fact]
    public async Task Run_SomeFailInBetween_GoesOn()
    {
        var planner = new FakePlanner(id => id[^1] is '0' ? PlanningCases.Path(id) : null);

        await RunAsync(60, planner);

        planner.Planned.Should().HaveCount(60);
    }

    private Task<BulkPlanningResult> RunAsync(int count, IAcquisitionPlanner planner, ISafetyEstimator? estimator = null) => BulkPlanner.RunAsync(
        PlanningCases.Scenarios(count), planner, estimator is null ? null : new PathRescorer(estimator, 2), new BulkPlanningOptions { JournalPath = _journal.Path, Concurrency = 1 }, Token);
}
