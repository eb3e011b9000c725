namespace Penguin.Raise.Tests;

public class ExhaustivePlannerTests : PlannerContract
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    protected override IAcquisitionPlanner Create(ISafetyEstimator estimator, IAttributePrior prior, PlannerOptions options) => new ExhaustivePlanner(estimator, options);

    [Fact]
    public async Task Plan_ExactLandscape_IsTheBestPath()
    {
        var estimator = Worlds.Exact();

        var path = await new ExhaustivePlanner(estimator).PlanAsync(Person.Scenario(), 1, Token);

        path.Attributes.Should().Equal("Mental Health Status", "Emotional State", "Health Status");
        path.Prefixes.Select(prefix => prefix.Value).Should().HaveCount(4).And.BeInAscendingOrder();
        estimator.Asked.Should().HaveCount(1 + 9 + 36 + 84);
        path.StopReason.Should().Be(PlanningStopReasons.Complete);
    }

    [Fact]
    public async Task Plan_Draws_EvaluatesEachSetThatOften()
    {
        var estimator = Worlds.Noisy();

        var path = await new ExhaustivePlanner(estimator, new PlannerOptions { Depth = 2, Evaluations = 1000 }, draws: 3).PlanAsync(Person.Scenario(), 1, Token);

        estimator.Asked.GroupBy(asked => asked.Set).Should().HaveCount(46).And.OnlyContain(draws => draws.Count() == 3);
        path.Prefixes[0].Deviation.Should().BeApproximately(0.45 / Math.Sqrt(3), 1e-12);
    }

    [Fact]
    public async Task Plan_BudgetForTheEndsOnly_FindsTheBestEnd()
    {
        var path = await new ExhaustivePlanner(Worlds.Exact(), new PlannerOptions { Evaluations = 84 }).PlanAsync(Person.Scenario(), 1, Token);

        path.Attributes.Should().BeEquivalentTo("Mental Health Status", "Emotional State", "Health Status");
        path.Prefixes.Should().BeEmpty();
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1001)]
    public void Create_DrawsOutOfRange_IsRefused(int draws)
    {
        var create = () => new ExhaustivePlanner(Worlds.Exact(), draws: draws);

        create.Should().Throw<ArgumentOutOfRangeException>();
    }
}
