namespace Penguin.Raise.Tests;

public class StaticPlannerTests : PlannerContract
{
    protected override bool Evaluates => false;

    protected override IAcquisitionPlanner Create(ISafetyEstimator estimator, IAttributePrior prior, PlannerOptions options) => new StaticPlanner(options: options);

    [Fact]
    public async Task Plan_NothingSaid_IsThePapersOrderWithoutWhatIsNeverAsked()
    {
        var path = await new StaticPlanner().PlanAsync(Person.Scenario(), 1, TestContext.Current.CancellationToken);

        path.Attributes.Should().Equal("Mental Health Status", "Emotional State", "Health Status");
    }

    [Fact]
    public async Task Plan_UnaskableIncluded_IsThePapersOrder()
    {
        var path = await new StaticPlanner(options: new PlannerOptions { IncludeUnaskable = true }).PlanAsync(Person.Scenario(), 1, TestContext.Current.CancellationToken);

        path.Attributes.Should().Equal("Mental Health Status", "Emotional State", "Past Self-Harm History");
    }

    [Fact]
    public async Task Plan_OwnOrder_IsFollowed()
    {
        var path = await new StaticPlanner(["Age", "Gender", "Profession"]).PlanAsync(Person.Scenario(), 1, TestContext.Current.CancellationToken);

        path.Attributes.Should().Equal("Age", "Gender", "Profession");
    }
}
