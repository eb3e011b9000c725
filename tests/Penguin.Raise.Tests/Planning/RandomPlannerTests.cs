namespace Penguin.Raise.Tests;

public class RandomPlannerTests : PlannerContract
{
    protected override bool Evaluates => false;

    protected override IAcquisitionPlanner Create(ISafetyEstimator estimator, IAttributePrior prior, PlannerOptions options) => new RandomPlanner(options);

    [Fact]
    public async Task Plan_AnotherSeedOrScenario_GivesAnotherPath()
    {
        var planner = new RandomPlanner(new PlannerOptions { Depth = 6 });
        var token = TestContext.Current.CancellationToken;

        var paths = new[] { await planner.PlanAsync(Person.Scenario(), 1, token), await planner.PlanAsync(Person.Scenario(), 2, token), await planner.PlanAsync(Person.Scenario(id: "s2"), 1, token) };

        paths.Select(path => string.Join(',', path.Attributes)).Should().OnlyHaveUniqueItems();
    }

    [Fact]
    public async Task Plan_ManySeeds_NamesEveryAttributeAboutEquallyOften()
    {
        var planner = new RandomPlanner(new PlannerOptions { Depth = 1 });
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);

        for (var seed = 0; seed < 1800; seed++)
        {
            var first = (await planner.PlanAsync(Person.Scenario(), seed, TestContext.Current.CancellationToken)).Attributes[0];
            counts[first] = counts.GetValueOrDefault(first) + 1;
        }

        counts.Values.Should().HaveCount(9).And.OnlyContain(count => count > 150 && count < 250);
    }
}
