namespace Penguin.Raise.Tests;

public sealed class LatticeCostTests
{
    [Fact]
    public async Task PlanAsync_CostWeight_EndsWhereTheUtilityIsBest()
    {
        var path = await PlanAsync(0.2);

        path.Attributes.Should().Equal("Emotional State", "Age");
        path.StopReason.Should().Be(PlanningStopReasons.Complete);
    }

    [Fact]
    public async Task PlanAsync_LargerCostWeight_ShorterPath()
    {
        var lengths = new List<int>();
        foreach (var weight in new[] { 0, 0.05, 0.2, 0.4, 2 })
        {
            lengths.Add((await PlanAsync(weight)).Attributes.Count);
        }

        lengths.Should().Equal(3, 3, 2, 1, 0);
    }

    [Fact]
    public async Task PlanAsync_NothingIsWorthItsCost_EstimatesTheEmptySet()
    {
        var path = await PlanAsync(2);

        path.Prefixes.Should().ContainSingle();
    }

    [Theory]
    [InlineData(0, 0, "Emotional State")]
    [InlineData(5, 0, "Age")]
    [InlineData(0, 5, "Emotional State")]
    public async Task PlanAsync_Surcharge_MakesSensitiveAttributesDearer(double personal, double special, string first)
    {
        var path = await PlanAsync(0.2, personal, special);

        path.Attributes[0].Should().Be(first);
    }

    // Emotional State (cost 1.2, personal) adds 0.6, Age (cost 1) adds 0.3, Health Status (cost 1.5, special) adds 0.2, everything else nothing.
    private static Task<AcquisitionPath> PlanAsync(double weight, double personal = 0, double special = 0)
    {
        var estimator = new FakeEstimator((set, _) => 3 + (set.Contains(9) ? 0.6 : 0) + (set.Contains(0) ? 0.3 : 0) + (set.Contains(6) ? 0.2 : 0));
        var options = new PlannerOptions
        {
            NoiseDeviation = 0, StopGain = 0, Evaluations = 200, CostWeight = weight, PersonalSurcharge = personal, SpecialSurcharge = special,
        };
        return new LatticePlanner(estimator, options: options).PlanAsync(Person.Scenario(), cancellationToken: TestContext.Current.CancellationToken);
    }
}
