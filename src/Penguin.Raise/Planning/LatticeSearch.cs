using System.Numerics;

namespace Penguin.Raise;

/// <summary>The search over subsets of one plan: what to evaluate next, what is known, and the path that follows from it. Calls no model. Confined to one plan.</summary>
internal sealed class LatticeSearch
{
    private const double NextToNothing = 1e-6;
    private const double ExactBelow = 1e-3;
    private readonly PlannerOptions _options;
    private readonly int[] _candidates;
    private readonly double[] _costs;
    private readonly int _depth;
    private readonly int _width;
    private LatticePosterior _posterior;

    public LatticeSearch(PlannerOptions options, AttributeCatalog catalog, AttributeSet candidates, double[] scores, LatticeModel model)
    {
        _options = options;
        _candidates = [.. candidates.Positions];
        _costs = [.. catalog.Select(attribute => options.CostWeight * Cost(attribute))];
        _depth = Math.Min(options.Depth, _candidates.Length);
        _width = Width(_candidates.Length, _depth, options.MaxSets);
        Noise = options.AssumedNoise;
        // An exact judge still needs a trace of noise, or a set could not be observed twice.
        var deviation = Noise <= ExactBelow ? 1e-6 : Noise;
        var kernel = new LatticeKernel(model, options.Levels, scores);
        var first = _candidates.OrderByDescending(position => scores[position]).Take(_width);
        _posterior = new LatticePosterior(kernel, new SubsetLattice(first, _depth), deviation);
    }

    /// <summary>The deviation of one evaluation that is assumed.</summary>
    public double Noise { get; }

    private bool IsAnySize => _options.CostWeight > 0;

    /// <summary>Chooses the sets of the next batch; their values go to <see cref="Learn"/>.</summary>
    /// <param name="size">How many at most.</param>
    /// <param name="mayStop">Whether the search may end here.</param>
    /// <returns>The sets; where there are none, why.</returns>
    public (IReadOnlyList<AttributeSet> Sets, string StopReason) Choose(int size, bool mayStop)
    {
        MoveToPromising();
        var chooser = new LatticeChooser(_posterior, Costs(), IsAnySize);
        var sets = new List<AttributeSet>(size);
        while (sets.Count < size)
        {
            var (set, gain) = chooser.Choose();
            if (sets.Count == 0 && mayStop && gain < _options.StopGain)
            {
                return ([], PlanningStopReasons.Gain);
            }

            if (gain <= NextToNothing)
            {
                (set, var variance) = chooser.LeastKnown(NextToNothing);
                if (variance <= NextToNothing)
                {
                    break;
                }
            }

            _posterior.Expect(_posterior.Lattice.Masks[set]);
            sets.Add(new AttributeSet(_posterior.Lattice.Masks[set]));
        }

        return (sets, PlanningStopReasons.Complete);
    }

    /// <summary>Takes the values of the sets chosen last, in their order.</summary>
    public void Learn(ReadOnlySpan<double?> values) => _posterior.Learn(values);

    /// <summary>The best path, as positions in the catalog, and the estimate of each of its prefixes.</summary>
    public (int[] Order, PrefixEstimate[] Prefixes) Path()
    {
        var chooser = new LatticeChooser(_posterior, Costs(), IsAnySize);
        var order = PathExtraction.Best(_posterior.Lattice, chooser.Utilities, _options.PrefixWeight, IsAnySize ? chooser.Best : null);
        var prefixes = Enumerable.Range(0, order.Length + 1).Select(length => _posterior.Lattice.IndexOf(AttributeSet.Of(order[..length]).Bits));
        return (order, [.. prefixes.Select(set => new PrefixEstimate(Math.Clamp(_posterior.Means[set], 1, 5), Math.Sqrt(_posterior.Variance(set))))]);
    }

    private static int Width(int candidates, int depth, int maxSets)
    {
        var width = depth;
        while (width < candidates && SubsetLattice.CountOf(width + 1, depth) <= maxSets)
        {
            width++;
        }

        return width;
    }

    // Where not all sets fit, the lattice is over the attributes that are most promising: by their mean, and a deviation more, so that what is not yet known gets its turn.
    private void MoveToPromising()
    {
        if (_width == _candidates.Length)
        {
            return;
        }

        int[] promising = [.. _candidates.OrderByDescending(Promise).Take(_width).Order()];
        if (!promising.AsSpan().SequenceEqual(_posterior.Lattice.Positions))
        {
            _posterior = _posterior.Over(new SubsetLattice(promising, _depth));
        }
    }

    private double Promise(int position)
    {
        var (mean, variance) = _posterior.Of(1UL << position);
        return mean - _costs[position] + Math.Sqrt(variance);
    }

    private double[] Costs() => IsAnySize ? Array.ConvertAll(_posterior.Lattice.Masks, CostOf) : new double[_posterior.Lattice.Count];

    private double CostOf(ulong mask)
    {
        double sum = 0;
        for (var rest = mask; rest != 0; rest &= rest - 1)
        {
            sum += _costs[BitOperations.TrailingZeroCount(rest)];
        }

        return sum;
    }

    private double Cost(UserAttribute attribute) => attribute.Cost + attribute.Sensitivity switch
    {
        AttributeSensitivity.Personal => _options.PersonalSurcharge,
        AttributeSensitivity.Special => _options.SpecialSurcharge,
        _ => 0,
    };
}
