namespace Penguin.Raise.Tests;

public class PriorPlannerTests : PlannerContract
{
    protected override bool Evaluates => false;

    protected override IAcquisitionPlanner Create(ISafetyEstimator estimator, IAttributePrior prior, PlannerOptions options) => new PriorPlanner(prior, options);

    [Fact]
    public async Task Plan_Ranking_IsThePath()
    {
        var prior = new CountingPrior(new StaticAttributePrior(["Gender", "Profession", "Age"]));

        var path = await new PriorPlanner(prior).PlanAsync(Person.Scenario(), 1, TestContext.Current.CancellationToken);

        path.Attributes.Should().Equal("Gender", "Profession", "Age");
        path.Cost.Should().Match<PlanningCost>(cost => cost.Usage.Calls == 1 && cost.Rankings == 1 && cost.Evaluations == 0);
    }

    [Fact]
    public async Task Plan_NoCallAllowed_AsksForNoRanking()
    {
        var prior = new CountingPrior();

        await new PriorPlanner(prior, new PlannerOptions { MaxCalls = 0 }).PlanAsync(Person.Scenario(), 1, TestContext.Current.CancellationToken);

        prior.Calls.Should().Be(0);
    }
}
