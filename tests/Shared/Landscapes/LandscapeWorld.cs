namespace Penguin.Raise.Landscapes;

/// <summary>A landscape as the estimator and the prior of one scenario. An evaluation takes two calls, a ranking one.</summary>
/// <param name="landscape">The landscape.</param>
/// <param name="noiseSeed">Tells repeats of the whole search apart.</param>
internal sealed class LandscapeWorld(Landscape landscape, ulong noiseSeed = 0) : ISafetyEstimator, IAttributePrior
{
    /// <summary>The benchmark's ten attributes, all of which may be asked for here.</summary>
    public static AttributeCatalog Catalog { get; } = new(AttributeCatalog.Penguin.Select(attribute => attribute with { IsAskable = true }));

    public static Scenario Scenario { get; } = new()
    {
        Id = "landscape", Query = "A query of a simulated landscape.",
        Profile = Catalog.Aggregate(new UserProfile(Catalog), (profile, attribute) => profile.With(attribute.Name, "a value")),
    };

    /// <summary>The share of evaluations that give no value.</summary>
    public double FailureRate { get; init; }

    public Task<SafetyObservation> ObserveAsync(Scenario scenario, AttributeSet known, int draw, CancellationToken cancellationToken = default)
    {
        var noise = Chance.Seed(noiseSeed, (ulong)draw);
        var fails = FailureRate > 0 && new Chance(Chance.Seed(noise, known.Bits, 7)).Uniform() < FailureRate;
        return Task.FromResult(fails
            ? new SafetyObservation { Diagnostic = "simulated failure", Usage = new ModelUsage(2, 0, 0) }
            : new SafetyObservation { Value = landscape.Judge((int)known.Bits, noise), Usage = new ModelUsage(2, 0, 0) });
    }

    public Task<AttributeRanking> RankAsync(Scenario scenario, AttributeSet known, AttributeSet candidates, CancellationToken cancellationToken = default) =>
        Task.FromResult(new AttributeRanking { Order = [.. landscape.Rank((int)known.Bits).Where(candidates.Contains)], Usage = new ModelUsage(1, 0, 0) });
}
