namespace Penguin.Raise.Testing.Tests;

public class SimulatedRankerTests
{
    private static readonly string[] Names = [.. AttributeCatalog.Penguin.Select(attribute => attribute.Name)];

    private static readonly IReadOnlyList<Scenario> Scenarios = SimulatedScenarios.Generate(400, seed: 17);

    [Theory]
    [InlineData(-0.3)]
    [InlineData(0)]
    [InlineData(0.3)]
    [InlineData(0.5)]
    public async Task Play_StatedCorrelation_IsThatOfItsOrders(double correlation)
    {
        using var model = Stages.Model(options => options.PriorCorrelation = correlation);

        (await MeanSpearmanAsync(model)).Should().BeApproximately(correlation, 0.05);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(-1)]
    public async Task Play_PerfectCorrelation_IsTheOrderOfTheWorld(int sign)
    {
        using var model = Stages.Model(options => options.PriorCorrelation = sign);
        var world = new SimulatedWorld(1, WorldLevels.Main, []);

        var order = await model.RankAsync(Stages.RankInput("What now?", Names));

        order.Select(name => sign * world.Relevance("What now?", name)).Should().BeInDescendingOrder();
    }

    [Fact]
    public async Task Play_SomeKnown_KeepsTheOrderOfTheRest()
    {
        using var model = Stages.Model();
        var all = await model.RankAsync(Stages.RankInput("What now?", Names));

        var rest = await model.RankAsync(Stages.RankInput("What now?", [.. Names.Skip(3)], [.. Names.Take(3)]));

        rest.Should().Equal(all.Except(Names.Take(3)));
    }

    [Fact]
    public async Task Play_Control_RanksByChance()
    {
        var control = Scenarios[0] with { Role = ScenarioRole.Control };
        using var model = Stages.Model(options => (options.PriorCorrelation, options.Scenarios) = (1, [control]));

        var order = await model.RankAsync(Stages.RankInput(control.Query, Names));

        order.Should().BeEquivalentTo(Names).And.NotEqual(await model.RankAsync(Stages.RankInput(Scenarios[1].Query, Names)));
    }

    // Attributes that matter equally get mean ranks, as usual.
    private static async Task<double> MeanSpearmanAsync(SimulatedChatClient model)
    {
        var world = new SimulatedWorld(1, WorldLevels.Main, []);
        var found = new List<double>();
        foreach (var scenario in Scenarios)
        {
            var order = await model.RankAsync(Stages.RankInput(scenario.Query, Names));
            double[] truth = [.. Names.Select(name => world.Relevance(scenario.Query, name))];
            double[] ranks = [.. truth.Select(value => truth.Count(other => other > value) + ((truth.Count(other => other == value) - 1) / 2.0))];
            found.Add(Pearson(ranks, [.. Names.Select(name => (double)Array.IndexOf(order, name))]));
        }

        return found.Average();
    }

    private static double Pearson(double[] x, double[] y)
    {
        var (meanX, meanY) = (x.Average(), y.Average());
        var product = x.Zip(y).Sum(pair => (pair.First - meanX) * (pair.Second - meanY));
        return product / Math.Sqrt(x.Sum(value => (value - meanX) * (value - meanX)) * y.Sum(value => (value - meanY) * (value - meanY)));
    }
}
