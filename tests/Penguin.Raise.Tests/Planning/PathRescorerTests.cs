namespace Penguin.Raise.Tests;

public class PathRescorerTests
{
    private static readonly AcquisitionPath Found = new()
    {
        ScenarioId = "s1", CatalogFingerprint = AttributeCatalog.Penguin.Fingerprint, Attributes = ["Gender", "Age"], Planner = "fake", Seed = 3, NoiseDeviation = 0.4,
    };

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Score_SomeFail_IsTheMeanOfTheOthers()
    {
        var number = 0;
        var estimator = new FakeEstimator((_, _) => number++ switch { 0 => 4, 1 => null, 2 => 429, 3 => 3, _ => 5 });

        var score = await new PathRescorer(estimator, 5).ScoreAsync(Person.Scenario(), Found, Token);

        score.Should().Match<PathScore>(found => found.Mean == 4 && found.Evaluations == 3 && found.FailedEvaluations == 2 && found.Usage.Calls == 10);
        score.Deviation.Should().BeApproximately(0.4 / Math.Sqrt(3), 1e-12);
        estimator.Asked.Should().OnlyContain(asked => asked.Set.Bits == 3);
    }

    [Fact]
    public async Task Score_AllFail_IsMissing()
    {
        var score = await new PathRescorer(new FakeEstimator((_, _) => null)).ScoreAsync(Person.Scenario(), Found, Token);

        score.Should().Match<PathScore>(found => found.Mean == null && found.Deviation == null && found.FailedEvaluations == 4);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(7)]
    [InlineData(1_000_000)]
    public async Task Score_Draws_AreNoneOfTheSearch(int seed)
    {
        var (searched, fresh) = (new FakeEstimator((_, _) => null), new FakeEstimator((_, _) => 3));
        var path = await new GreedyPlanner(searched, new PlannerOptions { Evaluations = 2000, Retries = 10, Depth = 1, MaxFailuresInRow = 10_000 }).PlanAsync(Person.Scenario(), seed, Token);

        await new PathRescorer(fresh, 500).ScoreAsync(Person.Scenario(), path, Token);

        fresh.Asked.Select(asked => asked.Draw).Should().OnlyHaveUniqueItems().And.NotIntersectWith(searched.Asked.Select(asked => asked.Draw).Distinct());
    }

    [Fact]
    public async Task Score_PathOfAnotherScenario_IsRefused()
    {
        var act = () => new PathRescorer(new FakeEstimator((_, _) => 3)).ScoreAsync(Person.Scenario(id: "s2"), Found, Token);

        await act.Should().ThrowAsync<ArgumentException>().WithMessage("*'s1'*'s2'*");
    }

    [Theory]
    [InlineData(0)]
    [InlineData(10_001)]
    public void Create_DrawsOutOfRange_IsRefused(int draws)
    {
        var create = () => new PathRescorer(new FakeEstimator((_, _) => 3), draws);

        create.Should().Throw<ArgumentOutOfRangeException>();
    }
}
