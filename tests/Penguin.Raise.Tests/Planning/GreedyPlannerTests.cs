namespace Penguin.Raise.Tests;

public class GreedyPlannerTests : PlannerContract
{
    protected override IAcquisitionPlanner Create(ISafetyEstimator estimator, IAttributePrior prior, PlannerOptions options) => new GreedyPlanner(estimator, options);

    [Fact]
    public async Task Plan_ExactLandscape_TakesTheLargestGainFirst()
    {
        var path = await new GreedyPlanner(Worlds.Exact()).PlanAsync(Person.Scenario(), 1, TestContext.Current.CancellationToken);

        path.Attributes.Should().Equal("Mental Health Status", "Emotional State", "Health Status");
        path.Prefixes.Select(prefix => prefix.Value).Should().BeInAscendingOrder().And.HaveCount(4);
        path.Cost.Evaluations.Should().Be(1 + 9 + 8 + 7);
        path.StopReason.Should().Be(PlanningStopReasons.Complete);
    }

    [Fact]
    public async Task Plan_BudgetForSeveralDraws_EvaluatesEachSetThatOften()
    {
        var estimator = Worlds.Noisy();

        await new GreedyPlanner(estimator, new PlannerOptions { Evaluations = 80 }).PlanAsync(Person.Scenario(), 1, TestContext.Current.CancellationToken);

        estimator.Asked.GroupBy(asked => asked.Set).Should().OnlyContain(draws => draws.Count() == 3);
    }

    [Fact]
    public async Task Plan_BudgetEndsWithinAStep_TakesTheRestFromTheCatalog()
    {
        var path = await new GreedyPlanner(Worlds.Exact(), new PlannerOptions { Evaluations = 12 }).PlanAsync(Person.Scenario(), 1, TestContext.Current.CancellationToken);

        path.Attributes.Should().Equal("Mental Health Status", "Age", "Gender");
        path.Prefixes.Should().BeEmpty();
        path.StopReason.Should().Be(PlanningStopReasons.Evaluations);
    }
}
