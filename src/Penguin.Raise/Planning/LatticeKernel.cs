using System.Numerics;

namespace Penguin.Raise;

/// <summary>Prior mean and covariance of the safety of subsets. Immutable.</summary>
/// <remarks>
/// Effects of attributes and pairs are divided by the size of the set, which is all there is of diminishing returns: a further attribute adds less the more are known.
/// How far the ranking can be trusted is itself unknown, so a misleading one is unlearned from observations.
/// </remarks>
internal sealed class LatticeKernel
{
    private const int Sizes = 7;
    private readonly LatticeModel _model;
    private readonly IReadOnlyList<double> _levels;
    private readonly double[] _scores;
    private readonly double[] _shared = new double[Sizes * Sizes * Sizes];

    /// <summary>Prepares the kernel.</summary>
    /// <param name="model">The standard deviations.</param>
    /// <param name="levels">The expected score by size.</param>
    /// <param name="scores">The score of each attribute in the ranking, by position in the catalog; zeros where there is no ranking.</param>
    public LatticeKernel(LatticeModel model, IReadOnlyList<double> levels, double[] scores)
    {
        _model = model;
        _levels = levels;
        _scores = scores;
        for (var left = 0; left < Sizes; left++)
        {
            for (var right = 0; right < Sizes; right++)
            {
                for (var common = 0; common <= Math.Min(left, right); common++)
                {
                    _shared[At(left, right, common)] = Shared(left, right, common);
                }
            }
        }
    }

    /// <summary>The mean score of a set's attributes in the ranking; 0 for the empty set.</summary>
    public double Score(ulong mask)
    {
        double sum = 0;
        for (var rest = mask; rest != 0; rest &= rest - 1)
        {
            sum += _scores[BitOperations.TrailingZeroCount(rest)];
        }

        return mask == 0 ? 0 : sum / BitOperations.PopCount(mask);
    }

    /// <summary>The prior mean of a set.</summary>
    public double Mean(ulong mask) => _levels[BitOperations.PopCount(mask)] + (_model.ExpectedTrust * Score(mask));

    /// <summary>The prior covariance of two sets, given their <see cref="Score"/>.</summary>
    public double Covariance(ulong left, double leftScore, ulong right, double rightScore)
    {
        var shared = _shared[At(BitOperations.PopCount(left), BitOperations.PopCount(right), BitOperations.PopCount(left & right))];
        return shared + (_model.Trust * _model.Trust * leftScore * rightScore) + (left == right ? _model.Residue * _model.Residue : 0);
    }

    private static int At(int left, int right, int common) => (((left * Sizes) + right) * Sizes) + common;

    private double Shared(int left, int right, int common)
    {
        var level = (_model.Level * _model.Level) + (left == right ? _model.Size * _model.Size : 0);
        var effects = (_model.Attribute * _model.Attribute * common) + (_model.Pair * _model.Pair * common * (common - 1) / 2);
        return common == 0 ? level : level + (effects / (left * right));
    }
}
