namespace Penguin.Raise;

/// <summary>Plans attributes at random, by seed and scenario. Calls no model. Safe for concurrent use.</summary>
/// <remarks>Of the options, it uses the depth and the candidates.</remarks>
public sealed class RandomPlanner : IAcquisitionPlanner
{
    private readonly PlannerOptions _options;
    private readonly TimeProvider _time;

    /// <summary>Creates a planner.</summary>
    /// <param name="options">The settings; <see langword="null"/> for the defaults.</param>
    /// <param name="time">The clock; <see langword="null"/> for the system's.</param>
    /// <exception cref="Microsoft.Extensions.Options.OptionsValidationException">A setting is out of its range; all faults are listed.</exception>
    public RandomPlanner(PlannerOptions? options = null, TimeProvider? time = null)
    {
        (_options, _time) = (options ?? new PlannerOptions(), time ?? TimeProvider.System);
        OptionsFaults.ThrowIfAny(new PlannerOptionsRules(), _options);
    }

    /// <inheritdoc/>
    public string Name => "random";

    /// <inheritdoc/>
    public string Settings => PlanSettings.Of(_options);

    /// <inheritdoc/>
    public Task<AcquisitionPath> PlanAsync(Scenario scenario, int seed = 0, CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var plan = new PlanWithoutSearch(this, scenario, _options, seed, _time);
        int[] order = [.. plan.Candidates.Positions];
        new PlanRandom(seed, scenario.Id).Shuffle(order);
        return Task.FromResult(plan.ToPath(order));
    }
}
