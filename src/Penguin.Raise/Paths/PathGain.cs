namespace Penguin.Raise;

/// <summary>What one path says one attribute would gain now.</summary>
/// <param name="Value">The gain, on the scale of scores.</param>
/// <param name="Variance">The variance of what is not known about it.</param>
internal readonly record struct PathGain(double Value, double Variance)
{
    /// <summary>The gain of one attribute of a path, given which others are known and which can still be asked for.</summary>
    /// <remarks>
    /// Where all before it are known and none after it, the gain is what the path's estimates say: the difference of two prefixes. Otherwise it is only
    /// bounded, under two assumptions: returns diminish as more is known, and the planner put what gains more first. An attribute before it that will
    /// never be known (declined, never asked) leaves it at least its own gain, and at most that one's. One after it that is known already leaves it at
    /// most its own gain, and at least that one's. The middle is taken, and the width goes into the variance as that of an even spread.
    /// </remarks>
    public static PathGain Of(ReadOnlySpan<PrefixEstimate> prefixes, ReadOnlySpan<int> positions, int step, AttributeSet known, AttributeSet candidates)
    {
        var own = Step(prefixes, step);
        double low = own, high = own;
        for (var other = 0; other < positions.Length; other++)
        {
            var gain = Step(prefixes, other);
            if (other < step && !Holds(known, positions[other]) && !Holds(candidates, positions[other]))
            {
                high = Math.Max(high, gain);
            }
            else if (other > step && Holds(known, positions[other]))
            {
                low = Math.Min(low, gain);
            }
        }

        return new PathGain((low + high) / 2, Square(prefixes[step].Deviation) + Square(prefixes[step + 1].Deviation) + ((high - low) * (high - low) / 12));
    }

    private static double Step(ReadOnlySpan<PrefixEstimate> prefixes, int step) => prefixes[step + 1].Value - prefixes[step].Value;

    private static double Square(double? deviation) => deviation * deviation ?? 0;

    // An attribute that the catalog lacks has no position: it is never known and cannot be asked for.
    private static bool Holds(AttributeSet set, int position) => position >= 0 && set.Contains(position);
}
