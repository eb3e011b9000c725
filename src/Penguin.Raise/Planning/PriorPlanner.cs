namespace Penguin.Raise;

/// <summary>Takes the first attributes of one ranking and evaluates nothing: what a prior alone is worth. Safe for concurrent use.</summary>
/// <remarks>One ranking a plan. Of the options, it uses the depth, the candidates and the budgets of calls and money.</remarks>
public sealed class PriorPlanner : IAcquisitionPlanner
{
    private readonly IAttributePrior _prior;
    private readonly PlannerOptions _options;
    private readonly TimeProvider _time;

    /// <summary>Creates a planner.</summary>
    /// <param name="prior">The prior.</param>
    /// <param name="options">The settings; <see langword="null"/> for the defaults.</param>
    /// <param name="time">The clock; <see langword="null"/> for the system's.</param>
    /// <exception cref="Microsoft.Extensions.Options.OptionsValidationException">A setting is out of its range; all faults are listed.</exception>
    public PriorPlanner(IAttributePrior prior, PlannerOptions? options = null, TimeProvider? time = null)
    {
        ArgumentNullException.ThrowIfNull(prior);
        (_prior, _options, _time) = (prior, options ?? new PlannerOptions(), time ?? TimeProvider.System);
        OptionsFaults.ThrowIfAny(new PlannerOptionsRules(), _options);
    }

    /// <inheritdoc/>
    public string Name => "prior";

    /// <inheritdoc/>
    public string Settings => PlanSettings.Of(_options);

    /// <inheritdoc/>
    public async Task<AcquisitionPath> PlanAsync(Scenario scenario, int seed = 0, CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var plan = new PlanWithoutSearch(this, scenario, _options, seed, _time);
        return await plan.FirstOfAsync(_prior, cancellationToken).ConfigureAwait(false);
    }
}
