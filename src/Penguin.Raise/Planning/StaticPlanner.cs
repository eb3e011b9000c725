namespace Penguin.Raise;

/// <summary>Plans the same fixed order for every query. Calls no model. Safe for concurrent use.</summary>
/// <remarks>Of the options, it uses the depth and the candidates.</remarks>
public sealed class StaticPlanner : IAcquisitionPlanner
{
    private readonly StaticAttributePrior _prior;
    private readonly PlannerOptions _options;
    private readonly TimeProvider _time;

    /// <summary>Creates a planner.</summary>
    /// <param name="order">Names of attributes; those not named come after, in catalog order. <see langword="null"/> for <see cref="StaticAttributePrior.PaperOrder"/>.</param>
    /// <param name="options">The settings; <see langword="null"/> for the defaults.</param>
    /// <param name="time">The clock; <see langword="null"/> for the system's.</param>
    /// <exception cref="Microsoft.Extensions.Options.OptionsValidationException">A setting is out of its range; all faults are listed.</exception>
    public StaticPlanner(IEnumerable<string>? order = null, PlannerOptions? options = null, TimeProvider? time = null)
    {
        (_prior, _options, _time) = (new StaticAttributePrior(order), options ?? new PlannerOptions(), time ?? TimeProvider.System);
        OptionsFaults.ThrowIfAny(new PlannerOptionsRules(), _options);
    }

    /// <inheritdoc/>
    public string Name => "static";

    /// <inheritdoc/>
    public string Settings => $"{PlanSettings.Of(_options)}, order {_prior.Order}";

    /// <inheritdoc/>
    public async Task<AcquisitionPath> PlanAsync(Scenario scenario, int seed = 0, CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var plan = new PlanWithoutSearch(this, scenario, _options, seed, _time);
        return await plan.FirstOfAsync(_prior, cancellationToken).ConfigureAwait(false);
    }
}
