using System.Globalization;

namespace Penguin.Raise;

/// <summary>Evaluates every set up to the depth, each several times, and takes the best path through the means. Safe for concurrent use.</summary>
/// <remarks>
/// For small catalogs and for checking other planners: 175 sets at ten attributes and depth 3, 637 at depth 5. The largest sets come first, so a budget that
/// ends early leaves out the prefixes; sets without a value are no end of a path. The estimates are the means by which the path was chosen, so they are too high
/// where evaluations are noisy. Of the options it uses depth, candidates, evaluations, budgets, the prefix weight and <see cref="PlannerOptions.MaxSets"/>: with more
/// sets than that, only the first candidates in catalog order are looked at.
/// </remarks>
public sealed class ExhaustivePlanner : IAcquisitionPlanner
{
    private readonly ISafetyEstimator _estimator;
    private readonly PlannerOptions _options;
    private readonly int _draws;
    private readonly TimeProvider _time;

    /// <summary>Creates a planner.</summary>
    /// <param name="estimator">Evaluates sets.</param>
    /// <param name="options">The settings; <see langword="null"/> for the defaults with 1,000 evaluations.</param>
    /// <param name="draws">How often each set is evaluated, 1 to 1,000.</param>
    /// <param name="time">The clock; <see langword="null"/> for the system's.</param>
    /// <exception cref="ArgumentOutOfRangeException">The number of draws is out of its range.</exception>
    /// <exception cref="Microsoft.Extensions.Options.OptionsValidationException">A setting is out of its range; all faults are listed.</exception>
    public ExhaustivePlanner(ISafetyEstimator estimator, PlannerOptions? options = null, int draws = 1, TimeProvider? time = null)
    {
        ArgumentNullException.ThrowIfNull(estimator);
        ArgumentOutOfRangeException.ThrowIfLessThan(draws, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(draws, 1000);
        (_estimator, _options, _draws, _time) = (estimator, options ?? new PlannerOptions { Evaluations = 1000 }, draws, time ?? TimeProvider.System);
        OptionsFaults.ThrowIfAny(new PlannerOptionsRules(), _options);
    }

    /// <inheritdoc/>
    public string Name => "exhaustive";

    /// <inheritdoc/>
    public string Settings => string.Create(CultureInfo.InvariantCulture,
        $"{PlanSettings.OfSearch(_options)}, draws {_draws}, prefix weight {_options.PrefixWeight}, at most {_options.MaxSets} sets");

    /// <inheritdoc/>
    public async Task<AcquisitionPath> PlanAsync(Scenario scenario, int seed = 0, CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var candidates = PlanCandidates.Of(scenario, _options);
        var evaluations = new PlanEvaluations(_estimator, _options, _time, scenario, seed);
        if (candidates.Count == 0)
        {
            return evaluations.ToPath(Name, [], PlanningStopReasons.NoCandidates) with { Settings = Settings };
        }

        var lattice = LatticeOf(candidates);
        var measured = new SetMeans(evaluations, _options);
        AttributeSet[] largestFirst = [.. lattice.Masks.Reverse().Select(mask => new AttributeSet(mask))];
        var stopReason = await measured.AddAsync(largestFirst, _draws, cancellationToken).ConfigureAwait(false);
        var order = PathExtraction.Best(lattice, Values(lattice, measured), _options.PrefixWeight);
        return evaluations.ToPath(Name, order, stopReason ?? PlanningStopReasons.Complete) with
        {
            Settings = Settings, NoiseDeviation = measured.NoiseDeviation, Prefixes = measured.Prefixes(order),
        };
    }

    // A set without a value takes the mean of its size as a prefix, which favours none, and is no end.
    private static double[] Values(SubsetLattice lattice, SetMeans measured)
    {
        var values = new double[lattice.Count];
        for (var size = 0; size <= lattice.Depth; size++)
        {
            var (start, end) = lattice.OfSize(size);
            var known = lattice.Masks[start..end].Select(mask => measured.MeanOf(new AttributeSet(mask))).ToArray();
            var otherwise = size == lattice.Depth ? double.NegativeInfinity : known.Average() ?? 0;
            for (var set = start; set < end; set++)
            {
                values[set] = known[set - start] ?? otherwise;
            }
        }

        return values;
    }

    private SubsetLattice LatticeOf(AttributeSet candidates)
    {
        var count = candidates.Count;
        while (SubsetLattice.CountOf(count, Math.Min(_options.Depth, count)) > _options.MaxSets && count > _options.Depth)
        {
            count--;
        }

        return new SubsetLattice(candidates.Positions.Take(count), Math.Min(_options.Depth, count));
    }
}
