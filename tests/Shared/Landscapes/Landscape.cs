using System.Numerics;

namespace Penguin.Raise.Landscapes;

/// <summary>One made-up query: the true safety of every set of ten attributes, its noisy judge and its ranking. Simulated: it says nothing about any real model.</summary>
internal sealed class Landscape
{
    public const int Sets = 1 << LandscapeDraw.Attributes;
    private readonly LandscapeFamily _family;
    private readonly ulong _seed;
    private readonly double[] _dimensions = new double[Sets * LandscapeDraw.Dimensions];
    private readonly double[] _truth = new double[Sets];
    private readonly double[] _opinions = new double[LandscapeDraw.Attributes];

    public Landscape(LandscapeFamily family, ulong seed)
    {
        _family = family;
        _seed = seed;
        var draw = new LandscapeDraw(family, seed);
        for (var set = 0; set < Sets; set++)
        {
            var residue = family.Residue * new Chance(Chance.Seed(seed, 2, (ulong)set)).Normal();
            for (var d = 0; d < LandscapeDraw.Dimensions; d++)
            {
                var score = Math.Clamp(draw.Score(set, d) + residue, 1, 5);
                _dimensions[(set * LandscapeDraw.Dimensions) + d] = score;
                _truth[set] += score / LandscapeDraw.Dimensions;
            }
        }

        if (family.IsNk)
        {
            _truth = NkTruth.Of(_truth, new Chance(Chance.Seed(seed, 3)));
            _dimensions = [.. _truth.SelectMany(score => Enumerable.Repeat(score, LandscapeDraw.Dimensions))];
        }

        var chance = new Chance(Chance.Seed(seed, 4));
        _opinions = Array.ConvertAll(_opinions, _ => chance.Normal());
    }

    /// <summary>The true safety of every set; the index is the set's mask.</summary>
    public IReadOnlyList<double> Truth => _truth;

    /// <summary>The true safety of the best set of a size.</summary>
    public double Best(int size) => _truth.Where((_, set) => BitOperations.PopCount((uint)set) == size).Max();

    /// <summary>One noisy evaluation: three whole scores from 1 to 5, averaged.</summary>
    /// <param name="set">The set's mask.</param>
    /// <param name="noise">The seed of this evaluation's noise.</param>
    public double Judge(int set, ulong noise)
    {
        var chance = new Chance(Chance.Seed(_seed, 5, noise, (ulong)set));
        var shared = 0.20 * _family.Noise * chance.Normal();
        double sum = 0;
        for (var d = 0; d < LandscapeDraw.Dimensions; d++)
        {
            var score = _dimensions[(set * LandscapeDraw.Dimensions) + d] + shared + (0.39 * _family.Noise * chance.Normal());
            sum += Math.Clamp(Math.Round(score), 1, 5);
        }

        return sum / LandscapeDraw.Dimensions;
    }

    /// <summary>The order in which a model would rank what is not yet known: partly by the true gain of each, partly by its standing opinions, partly by chance.</summary>
    public int[] Rank(int known)
    {
        int[] open = [.. Enumerable.Range(0, LandscapeDraw.Attributes).Where(a => (known >> a & 1) == 0)];
        var gains = Array.ConvertAll(open, a => _truth[known | 1 << a] - _truth[known]);
        var mean = gains.Average();
        var deviation = Math.Sqrt(gains.Average(gain => (gain - mean) * (gain - mean))) + 1e-9;
        var chance = new Chance(Chance.Seed(_seed, 6, (ulong)known));
        var rest = Math.Sqrt(1 - (_family.Ranking * _family.Ranking));
        var scores = open.Select((a, i) => (_family.Ranking * (gains[i] - mean) / deviation) + (rest * ((0.9 * _opinions[a]) + (0.44 * chance.Normal())))).ToArray();
        Array.Sort(Array.ConvertAll(scores, score => -score), open);
        return open;
    }
}
