namespace Penguin.Raise;

/// <summary>What an observation is expected to gain: how much the best of several values is expected to rise when they move together along one random direction.</summary>
/// <remarks>Frazier, Powell, Dayanik: The knowledge-gradient policy for correlated normal beliefs (2009). Reuses its buffers: not safe for concurrent use.</remarks>
internal sealed class KnowledgeGradient(int capacity)
{
    // A line this many standard deviations away from the best one adds less than 1e-4 of its slope.
    private const double Reach = 3.5;
    private readonly double[] _slopes = new double[capacity];
    private readonly double[] _starts = new double[capacity];
    private readonly int[] _hull = new int[capacity];
    private readonly double[] _cuts = new double[capacity];

    /// <summary>An upper bound of <see cref="Gain"/> that takes no sorting.</summary>
    /// <param name="slopes">How each value moves, in points for one standard deviation.</param>
    public static double Bound(ReadOnlySpan<double> slopes)
    {
        double least = double.PositiveInfinity, most = double.NegativeInfinity;
        foreach (var slope in slopes)
        {
            least = Math.Min(least, slope);
            most = Math.Max(most, slope);
        }

        return (most - least) * StandardNormal.Density(0);
    }

    /// <summary>The mean of max(means + slopes * Z) - max(means) over a standard normal Z.</summary>
    /// <param name="means">The values now.</param>
    /// <param name="best">The index of the largest mean.</param>
    /// <param name="slopes">How each value moves, in points for one standard deviation.</param>
    public double Gain(ReadOnlySpan<double> means, int best, ReadOnlySpan<double> slopes)
    {
        var lines = 0;
        for (var i = 0; i < means.Length; i++)
        {
            if (i == best || means[best] - means[i] < Reach * Math.Abs(slopes[i] - slopes[best]))
            {
                _slopes[lines] = slopes[i];
                _starts[lines++] = means[i];
            }
        }

        if (lines == 1)
        {
            return 0;
        }

        Array.Sort(_slopes, _starts, 0, lines);
        var corners = Envelope(lines);
        double gain = 0;
        for (var i = 1; i < corners; i++)
        {
            gain += (_slopes[_hull[i]] - _slopes[_hull[i - 1]]) * StandardNormal.MeanAbove(Math.Abs(_cuts[i]));
        }

        return gain;
    }

    // The upper envelope of lines sorted by slope: _hull holds its lines, _cuts where each begins.
    private int Envelope(int lines)
    {
        var count = 0;
        for (var line = 0; line < lines; line++)
        {
            var cut = double.NegativeInfinity;
            while (count > 0)
            {
                var last = _hull[count - 1];
                var steeper = _slopes[line] - _slopes[last];
                cut = steeper > 0 ? (_starts[last] - _starts[line]) / steeper : _starts[line] > _starts[last] ? double.NegativeInfinity : double.PositiveInfinity;
                if (cut > _cuts[count - 1])
                {
                    break;
                }

                count--;
            }

            if (count == 0)
            {
                cut = double.NegativeInfinity;
            }

            if (cut < double.PositiveInfinity)
            {
                _cuts[count] = cut;
                _hull[count++] = line;
            }
        }

        return count;
    }
}
