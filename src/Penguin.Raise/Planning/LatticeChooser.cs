namespace Penguin.Raise;

/// <summary>Chooses the set whose evaluation is expected to gain most for the end of the path. Confined to one plan.</summary>
/// <remarks>
/// Single attributes and pairs are evaluated besides full sets: they are cheap evidence on many full sets at once. Ends whose value is far below the best even at two
/// deviations above their mean are left out of account.
/// </remarks>
internal sealed class LatticeChooser
{
    private const int MostTargets = 64;
    private const double Optimism = 2;
    private readonly LatticePosterior _posterior;
    private readonly double[] _utilities;
    private readonly (int Start, int End) _ends;
    private readonly int[] _targets;
    private readonly int[] _candidates;
    private readonly double[] _targetUtilities;
    private readonly double[] _slopes;
    private readonly int _best;
    private readonly KnowledgeGradient _gradient;

    /// <summary>Prepares the choices of one batch.</summary>
    /// <param name="posterior">What is known; no observation is under way yet.</param>
    /// <param name="costs">What each set costs, in points of the score.</param>
    /// <param name="anySize">Whether a path may end at any set, or only at the largest.</param>
    public LatticeChooser(LatticePosterior posterior, double[] costs, bool anySize)
    {
        _posterior = posterior;
        var lattice = posterior.Lattice;
        _utilities = new double[lattice.Count];
        for (var set = 0; set < _utilities.Length; set++)
        {
            _utilities[set] = posterior.Means[set] - costs[set];
        }

        _ends = anySize ? (0, lattice.Count) : lattice.OfSize(lattice.Depth);
        Best = _ends.Start;
        for (var set = _ends.Start; set < _ends.End; set++)
        {
            Best = _utilities[set] > _utilities[Best] ? set : Best;
        }

        _targets = Targets();
        _best = Array.IndexOf(_targets, Best);
        _targetUtilities = Array.ConvertAll(_targets, target => _utilities[target]);
        _slopes = new double[_targets.Length];
        _gradient = new KnowledgeGradient(_targets.Length);
        _candidates = [.. Enumerable.Range(1, lattice.OfSize(Math.Min(2, lattice.Depth)).End - 1).Union(_targets).Where(set => set > 0)];
    }

    /// <summary>The end that looks best.</summary>
    public int Best { get; }

    /// <summary>What each set is worth after its cost.</summary>
    public ReadOnlySpan<double> Utilities => _utilities;

    /// <summary>The set to evaluate next, and the gain in points that is expected of it.</summary>
    public (int Set, double Gain) Choose()
    {
        var choice = (Set: _candidates[0], Gain: -1.0);
        foreach (var candidate in _candidates)
        {
            var deviation = Math.Sqrt(_posterior.Variance(candidate) + _posterior.NoiseVariance);
            for (var i = 0; i < _targets.Length; i++)
            {
                _slopes[i] = _posterior.Covariance(candidate, _targets[i]) / deviation;
            }

            if (KnowledgeGradient.Bound(_slopes) > choice.Gain && _gradient.Gain(_targetUtilities, _best, _slopes) is var gain && gain > choice.Gain)
            {
                choice = (candidate, gain);
            }
        }

        return choice;
    }

    /// <summary>The set that is least known of those on the way to the best end; of all sets, where those are known.</summary>
    public (int Set, double Variance) LeastKnown(double least)
    {
        var end = _posterior.Lattice.Masks[Best];
        var onTheWay = MostVarying(mask => (mask & ~end) == 0);
        return onTheWay.Variance > least ? onTheWay : MostVarying(_ => true);
    }

    private (int Set, double Variance) MostVarying(Func<ulong, bool> counts)
    {
        var choice = (Set: 0, Variance: -1.0);
        for (var set = 1; set < _posterior.Lattice.Count; set++)
        {
            if (counts(_posterior.Lattice.Masks[set]) && _posterior.Variance(set) is var variance && variance > choice.Variance)
            {
                choice = (set, variance);
            }
        }

        return choice;
    }

    private int[] Targets()
    {
        var (start, end) = _ends;
        var targets = Enumerable.Range(start, end - start).ToArray();
        if (targets.Length <= MostTargets)
        {
            return targets;
        }

        var keys = Array.ConvertAll(targets, set => -(_utilities[set] + (Optimism * Math.Sqrt(_posterior.Variance(set)))));
        Array.Sort(keys, targets);
        var chosen = targets[..MostTargets];
        if (!chosen.Contains(Best))
        {
            chosen[^1] = Best;
        }

        return chosen;
    }
}
