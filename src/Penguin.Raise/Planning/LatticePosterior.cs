using System.Numerics;

namespace Penguin.Raise;

/// <summary>The joint Gaussian posterior of the safety of all subsets in a lattice. Confined to one plan.</summary>
/// <remarks>
/// It is kept in whitened form: each observation adds one number to each set, so that the posterior covariance is the prior one less a scalar product, and the mean is
/// the prior one plus a scalar product. An observation that is under way has its place already, which lowers the uncertainty about all sets that it will inform; the
/// means follow when its value is there.
/// </remarks>
internal sealed class LatticePosterior
{
    private readonly LatticeKernel _kernel;
    private readonly double _noiseVariance;
    private readonly List<Observed> _observed = [];
    private readonly double[] _scores;
    private readonly double[] _means;
    private double[] _whitened;
    private int _stride = 4 * Vector<double>.Count;
    private int _known;

    public LatticePosterior(LatticeKernel kernel, SubsetLattice lattice, double noiseDeviation)
    {
        _kernel = kernel;
        _noiseVariance = noiseDeviation * noiseDeviation;
        Lattice = lattice;
        _scores = Array.ConvertAll(lattice.Masks, kernel.Score);
        _means = Array.ConvertAll(lattice.Masks, kernel.Mean);
        _whitened = new double[lattice.Count * _stride];
    }

    public SubsetLattice Lattice { get; }

    /// <summary>The posterior mean of each set; pending observations do not enter.</summary>
    public ReadOnlySpan<double> Means => _means;

    /// <summary>The variance of one evaluation.</summary>
    public double NoiseVariance => _noiseVariance;

    /// <summary>The posterior variance of a set; pending observations enter.</summary>
    public double Variance(int set) => Math.Max(0, Covariance(set, set));

    /// <summary>The posterior covariance of two sets; pending observations enter.</summary>
    public double Covariance(int left, int right) =>
        _kernel.Covariance(Lattice.Masks[left], _scores[left], Lattice.Masks[right], _scores[right]) - Dot(Row(left), Row(right));

    /// <summary>Adds an observation that is under way. The set need not be in the lattice.</summary>
    public void Expect(ulong mask)
    {
        var score = _kernel.Score(mask);
        var row = Whiten(mask, score);
        var pivot = Math.Sqrt(_kernel.Covariance(mask, score, mask, score) + _noiseVariance - Dot(row, row));
        var column = _observed.Count;
        Reserve(column + 1);
        var padded = new double[_stride];
        row.CopyTo(padded, 0);
        for (var set = 0; set < Lattice.Count; set++)
        {
            var covariance = _kernel.Covariance(Lattice.Masks[set], _scores[set], mask, score) - Dot(Row(set), padded);
            _whitened[(set * _stride) + column] = covariance / pivot;
        }

        _observed.Add(new Observed(mask, score, row, pivot));
    }

    /// <summary>Gives the values of all observations under way, in the order in which they were added. Those without a value are forgotten.</summary>
    public void Learn(ReadOnlySpan<double?> values)
    {
        var pending = _observed[_known..];
        if (values.Contains(null))
        {
            Forget();
            for (var i = 0; i < pending.Count; i++)
            {
                if (values[i] is { } value)
                {
                    Expect(pending[i].Mask);
                    Learn(value);
                }
            }

            return;
        }

        foreach (var value in values)
        {
            Learn(value!.Value);
        }
    }

    /// <summary>What is known, over another lattice. Nothing may be under way.</summary>
    public LatticePosterior Over(SubsetLattice lattice)
    {
        var other = new LatticePosterior(_kernel, lattice, Math.Sqrt(_noiseVariance));
        foreach (var observed in _observed)
        {
            other.Expect(observed.Mask);
            other.Learn(observed.Value);
        }

        return other;
    }

    /// <summary>Posterior mean and variance of a set that need not be in the lattice.</summary>
    public (double Mean, double Variance) Of(ulong mask)
    {
        var score = _kernel.Score(mask);
        var row = Whiten(mask, score);
        var mean = _kernel.Mean(mask);
        for (var i = 0; i < _known; i++)
        {
            mean += row[i] * _observed[i].Surprise;
        }

        return (mean, Math.Max(0, _kernel.Covariance(mask, score, mask, score) - Dot(row, row)));
    }

    private void Learn(double value)
    {
        var observed = _observed[_known];
        var expected = _kernel.Mean(observed.Mask);
        for (var i = 0; i < _known; i++)
        {
            expected += observed.Row[i] * _observed[i].Surprise;
        }

        var surprise = (value - expected) / observed.Pivot;
        _observed[_known] = observed with { Value = value, Surprise = surprise };
        for (var set = 0; set < Lattice.Count; set++)
        {
            _means[set] += _whitened[(set * _stride) + _known] * surprise;
        }

        _known++;
    }

    private void Forget()
    {
        _observed.RemoveRange(_known, _observed.Count - _known);
        for (var set = 0; set < Lattice.Count; set++)
        {
            _whitened.AsSpan((set * _stride) + _known, _stride - _known).Clear();
        }
    }

    private double[] Whiten(ulong mask, double score)
    {
        var row = new double[_observed.Count];
        for (var i = 0; i < row.Length; i++)
        {
            var observed = _observed[i];
            var covariance = _kernel.Covariance(mask, score, observed.Mask, observed.Score) - Dot(row.AsSpan(0, i), observed.Row);
            row[i] = covariance / observed.Pivot;
        }

        return row;
    }

    private ReadOnlySpan<double> Row(int set) => _whitened.AsSpan(set * _stride, Padded(_observed.Count));

    private void Reserve(int columns)
    {
        if (columns <= _stride)
        {
            return;
        }

        var wider = new double[Lattice.Count * _stride * 2];
        for (var set = 0; set < Lattice.Count; set++)
        {
            _whitened.AsSpan(set * _stride, _stride).CopyTo(wider.AsSpan(set * _stride * 2));
        }

        _whitened = wider;
        _stride *= 2;
    }

    private static int Padded(int columns) => (columns + Vector<double>.Count - 1) / Vector<double>.Count * Vector<double>.Count;

    private static double Dot(ReadOnlySpan<double> left, ReadOnlySpan<double> right)
    {
        var sums = Vector<double>.Zero;
        var i = 0;
        for (; i <= left.Length - Vector<double>.Count; i += Vector<double>.Count)
        {
            sums += new Vector<double>(left[i..]) * new Vector<double>(right[i..]);
        }

        var sum = Vector.Sum(sums);
        for (; i < left.Length; i++)
        {
            sum += left[i] * right[i];
        }

        return sum;
    }

    /// <param name="Mask">The set.</param>
    /// <param name="Score">Its score in the ranking.</param>
    /// <param name="Row">What earlier observations say of it, whitened.</param>
    /// <param name="Pivot">The deviation of the value, given the earlier observations.</param>
    private sealed record Observed(ulong Mask, double Score, double[] Row, double Pivot)
    {
        public double Value { get; init; }

        /// <summary>The value's distance from what was expected, in deviations.</summary>
        public double Surprise { get; init; }
    }
}
