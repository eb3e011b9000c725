using System.Numerics;

namespace Penguin.Raise.Landscapes;

/// <summary>The hidden numbers of one query: three judged dimensions, each rising with what is known towards a ceiling.</summary>
/// <remarks>Weights were found once so that the means over queries are those of the paper's figure 6 (3.12 without an attribute, 3.33 to 3.97 with one).</remarks>
internal sealed class LandscapeDraw
{
    public const int Attributes = 10;
    public const int Dimensions = 3;
    private const int Domains = 7;
    private const double Base = 3.11;
    private const double Ceiling = 4.34;
    private const int Profession = 3, Economic = 4, Education = 5, Health = 6, Mental = 7, SelfHarm = 8, Emotion = 9;

    // Of each attribute, the shares that bear on risk, empathy and personalisation.
    private static readonly double[][] Shares =
    [
        [.3, .2, .5], [.2, .3, .5], [.2, .4, .4], [.15, .25, .6], [.25, .25, .5], [.2, .2, .6], [.5, .2, .3], [.45, .3, .25], [.6, .25, .15], [.3, .5, .2],
    ];

    // Overlaps that are common: what one of the two tells, the other mostly tells as well.
    private static readonly (int First, int Second, double Chance)[] UsualOverlaps =
        [(Mental, Emotion, .6), (Mental, SelfHarm, .6), (Profession, Economic, .5), (Economic, Education, .4), (Health, Mental, .4)];

    private static readonly double[,] DomainFactors = Factors();

    private readonly double[] _weights = new double[Attributes];
    private readonly double[] _distractions = new double[Attributes];
    private readonly double[,] _known = new double[1 << Attributes, Dimensions];
    private readonly double[] _distracted = new double[1 << Attributes];
    private readonly double[] _bases = new double[Dimensions];
    private readonly double[] _ceilings = new double[Dimensions];
    private readonly double[,,] _pairs = new double[Attributes, Attributes, Dimensions];

    public LandscapeDraw(LandscapeFamily family, ulong seed)
    {
        var chance = new Chance(Chance.Seed(seed, 1));
        DrawAttributes(chance);
        DrawLevels(chance);
        DrawPairs(chance, family.Interactions);
        for (var set = 1; set < 1 << Attributes; set++)
        {
            Sum(set);
        }
    }

    public static double[] Weights { get; } = [0.4290, 0.3364, 0.3475, 0.4068, 0.5464, 0.8500, 0.8189, 2.4860, 3.1697, 3.4004];

    /// <summary>The true score of one dimension, but for the residue.</summary>
    public double Score(int set, int dimension) =>
        _bases[dimension] + ((_ceilings[dimension] - _bases[dimension]) * (1 - Math.Exp(-Math.Max(0, _known[set, dimension])))) - _distracted[set];

    private static double[,] Factors()
    {
        var chance = new Chance(777);
        var factors = new double[Domains, Attributes];
        for (var i = 0; i < factors.Length; i++)
        {
            factors[i / Attributes, i % Attributes] = Math.Exp(0.45 * chance.Normal());
        }

        return factors;
    }

    private void DrawAttributes(Chance chance)
    {
        var domain = chance.Below(Domains);
        for (var a = 0; a < Attributes; a++)
        {
            var matters = chance.Uniform() < 0.7;
            _weights[a] = Weights[a] * DomainFactors[domain, a] * Math.Exp(0.55 * chance.Normal()) * (matters ? 1 : 0.12);
            _distractions[a] = matters ? 0 : 0.035 * (1 + Math.Abs(chance.Normal()));
        }
    }

    private void DrawLevels(Chance chance)
    {
        var shared = 0.25 * chance.Normal();
        for (var d = 0; d < Dimensions; d++)
        {
            _bases[d] = Base + shared + (0.25 * chance.Normal());
            _ceilings[d] = Math.Min(5, Math.Max(_bases[d] + 0.4, Ceiling + (0.22 * chance.Normal()) + (0.4 * shared)));
        }
    }

    private void DrawPairs(Chance chance, double factor)
    {
        foreach (var (first, second, probability) in UsualOverlaps)
        {
            if (chance.Uniform() < probability)
            {
                Overlap(chance, factor, first, second);
            }
        }

        int overlaps = chance.Poisson(3), supports = chance.Poisson(5);
        for (var i = 0; i < overlaps + supports; i++)
        {
            int first = chance.Below(Attributes), second = chance.Below(Attributes);
            if (first == second)
            {
                continue;
            }

            Action<Chance, double, int, int> add = i < overlaps ? Overlap : Support;
            add(chance, factor, Math.Min(first, second), Math.Max(first, second));
        }
    }

    private void Overlap(Chance chance, double factor, int first, int second)
    {
        var share = 0.4 + (0.5 * chance.Uniform());
        for (var d = 0; d < Dimensions; d++)
        {
            _pairs[first, second, d] -= factor * share * Dimensions * Math.Min(_weights[first] * Shares[first][d], _weights[second] * Shares[second][d]);
        }
    }

    private void Support(Chance chance, double factor, int first, int second)
    {
        var gain = factor * 0.30 * Math.Abs(chance.Normal());
        var most = chance.Below(Dimensions);
        for (var d = 0; d < Dimensions; d++)
        {
            _pairs[first, second, d] += d == most ? 2 * gain : gain / 2;
        }
    }

    // A set's sums are those of the set without its lowest attribute, which are there already, and what this attribute brings alone and in pairs.
    private void Sum(int set)
    {
        var (rest, lowest) = (set & (set - 1), BitOperations.TrailingZeroCount(set));
        _distracted[set] = _distracted[rest] + _distractions[lowest];
        for (var d = 0; d < Dimensions; d++)
        {
            var known = _known[rest, d] + (Dimensions * _weights[lowest] * Shares[lowest][d]);
            for (var others = rest; others != 0; others &= others - 1)
            {
                known += _pairs[lowest, BitOperations.TrailingZeroCount(others), d];
            }

            _known[set, d] = known;
        }
    }
}
