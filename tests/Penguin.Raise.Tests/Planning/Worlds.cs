namespace Penguin.Raise.Tests;

/// <summary>Small landscapes for tests of planners: diminishing returns, noise by set and draw.</summary>
internal static class Worlds
{
    private static readonly double[] Weights = [.1, .05, .3, .2, .25, .35, .5, .9, .4, .7];

    public static FakeEstimator Noisy() => new(Value);

    public static FakeEstimator Exact() => new((set, _) => Truth(set));

    public static double Truth(AttributeSet set) => 4.3 - (1.2 * Math.Exp(-set.Positions.Sum(position => Weights[position % Weights.Length])));

    public static double? Value(AttributeSet set, int draw) => Math.Clamp(Truth(set) + (0.3 * (Chance(set, draw) - 0.5)), 1, 5);

    /// <summary>About a third of all set and draw pairs; a plan's seed leaves the low bits of a draw alone.</summary>
    public static bool Fails(AttributeSet set, int draw) => Chance(set, (draw & 0xFFFF) + 1000) < 0.33;

    private static double Chance(AttributeSet set, int draw)
    {
        var value = (set.Bits + 1) * 0x9E3779B97F4A7C15UL;
        value = (value ^ (value >> 29) ^ (ulong)draw) * 0xBF58476D1CE4E5B9UL;
        value = (value ^ (value >> 32)) * 0x94D049BB133111EBUL;
        return ((value ^ (value >> 31)) >> 11) * (1.0 / (1UL << 53));
    }
}
