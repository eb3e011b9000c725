using Penguin.Raise.Landscapes;

namespace Penguin.Raise.Tests;

public sealed class LandscapeTests
{
    // Single attributes score these in the paper's figure 6; 3.12 without any.
    private static readonly double[] Published = [3.43, 3.33, 3.43, 3.50, 3.50, 3.53, 3.67, 3.83, 3.90, 3.97];

    [Fact]
    public void Truth_Standard_MeansAreThePapers()
    {
        Landscape[] queries = [.. Enumerable.Range(0, 300).Select(i => new Landscape(LandscapeFamily.Standard, 70_000 + (ulong)i))];

        queries.Average(query => query.Truth[0]).Should().BeApproximately(3.12, 0.07);
        Enumerable.Range(0, 10).Select(a => queries.Average(query => query.Truth[1 << a])).Should().Equal(Published, (mean, published) => Math.Abs(mean - published) < 0.08);
        queries.Average(query => query.Truth[^1]).Should().BeInRange(4.0, 4.3);
    }

    [Theory]
    [InlineData("standard", 0.335)]
    [InlineData("doubled noise", 0.545)]
    public void Judge_Repeated_HasTheFamilysNoise(string family, double deviation)
    {
        var groups = Enumerable.Range(0, 200).Select(i => new Landscape(LandscapeFamily.All.Single(one => one.Name == family), (ulong)i))
            .Select(query => Enumerable.Range(0, 20).Select(draw => query.Judge(0b1000000111, (ulong)draw)).ToArray());

        JudgeNoiseMeter.Pooled([.. groups]).Should().BeApproximately(deviation, 0.03);
    }

    [Theory]
    [InlineData("standard", 0.3, 0.65)]
    [InlineData("misleading ranking", -0.65, -0.3)]
    public void Rank_Root_FollowsTheTruthAsFarAsTheFamilySays(string family, double least, double most)
    {
        var queries = Enumerable.Range(0, 200).Select(i => new Landscape(LandscapeFamily.All.Single(one => one.Name == family), (ulong)i));

        queries.Average(Spearman).Should().BeInRange(least, most);
    }

    [Fact]
    public void Truth_Nk_HasTheLevelsOfTheStandardFamily()
    {
        var (usual, nk) = (new Landscape(LandscapeFamily.Standard, 5), new Landscape(LandscapeFamily.Nk, 5));

        nk.Truth.Average().Should().BeApproximately(usual.Truth.Average(), 1e-3);
        nk.Truth.Should().NotEqual(usual.Truth);
    }

    [Fact]
    public async Task PlanAsync_ThirtyPercentFail_RegretStaysClose()
    {
        var (without, with) = (await RegretAsync(0), await RegretAsync(0.3));

        (with.Regret - without.Regret).Should().BeLessThan(0.03);
        without.Failed.Should().Be(0);
        with.Failed.Should().BeInRange(9, 22);
    }

    private static async Task<(double Regret, double Failed)> RegretAsync(double failures)
    {
        const int Queries = 60;
        double regret = 0, failed = 0;
        for (var i = 0; i < Queries; i++)
        {
            var landscape = new Landscape(LandscapeFamily.Standard, 80_000 + (ulong)i);
            var world = new LandscapeWorld(landscape) { FailureRate = failures };
            var path = await new LatticePlanner(world, world, new PlannerOptions { StopGain = 0 }).PlanAsync(LandscapeWorld.Scenario, i, TestContext.Current.CancellationToken);
            regret += PathQuality.Of(landscape, path, 3).Regret / Queries;
            failed += (double)path.Cost.FailedEvaluations / Queries;
        }

        return (regret, failed);
    }

    private static double Spearman(Landscape query)
    {
        int[] truth = [.. Enumerable.Range(0, 10).OrderByDescending(a => query.Truth[1 << a])];
        var ranking = query.Rank(0);
        return 1 - (6 * Enumerable.Range(0, 10).Sum(a => Math.Pow(Array.IndexOf(truth, a) - Array.IndexOf(ranking, a), 2)) / 990);
    }
}
