namespace Penguin.Raise;

/// <summary>Finds, offline and for one scenario, which attributes to ask for and in which order.</summary>
/// <remarks>
/// Implementations are safe for concurrent use and keep nothing between calls. For a given batch size the same scenario, seed, estimator and prior
/// give the same path, in whatever order the calls of a batch complete.
/// </remarks>
public interface IAcquisitionPlanner
{
    /// <summary>The planner's name, as it stands in its paths.</summary>
    string Name { get; }

    /// <summary>The settings on which its paths depend, as one line of text, as it stands in its paths.</summary>
    string Settings { get; }

    /// <summary>Plans one scenario.</summary>
    /// <param name="scenario">The query and the person. Candidates are the attributes whose value the profile knows.</param>
    /// <param name="seed">The seed of this plan's randomness and draws.</param>
    /// <param name="cancellationToken">Cancels.</param>
    /// <returns>The path. Failed evaluations are counted in it and are no reward.</returns>
    Task<AcquisitionPath> PlanAsync(Scenario scenario, int seed = 0, CancellationToken cancellationToken = default);
}
