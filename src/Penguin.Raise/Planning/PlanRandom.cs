using System.Numerics;

namespace Penguin.Raise;

/// <summary>A plan's stream of pseudo-random numbers (SplitMix64), by seed and scenario, so that one seed treats scenarios differently. Confined to one plan.</summary>
internal sealed class PlanRandom
{
    private ulong _state;

    public PlanRandom(int seed, string scenarioId)
    {
        _state = Mix((uint)seed);
        foreach (var unit in scenarioId)
        {
            _state = Mix(_state ^ unit);
        }
    }

    /// <summary>Uniform on 0 (inclusive) to 1 (exclusive).</summary>
    public double Uniform() => (Next() >> 11) * (1.0 / (1UL << 53));

    /// <summary>One of the bits of a mask that is not 0, as its position.</summary>
    public int PickBit(ulong mask)
    {
        for (var skip = Below(BitOperations.PopCount(mask)); skip > 0; skip--)
        {
            mask &= mask - 1;
        }

        return BitOperations.TrailingZeroCount(mask);
    }

    /// <summary>Puts items in a random order, in place (Fisher and Yates).</summary>
    public void Shuffle(Span<int> items)
    {
        for (var last = items.Length - 1; last > 0; last--)
        {
            var other = Below(last + 1);
            (items[last], items[other]) = (items[other], items[last]);
        }
    }

    private int Below(int count) => (int)(Uniform() * count);

    private ulong Next()
    {
        _state += 0x9E3779B97F4A7C15UL;
        return Finish(_state);
    }

    private static ulong Mix(ulong value) => Finish(value + 0x9E3779B97F4A7C15UL);

    private static ulong Finish(ulong value)
    {
        value = (value ^ (value >> 30)) * 0xBF58476D1CE4E5B9UL;
        value = (value ^ (value >> 27)) * 0x94D049BB133111EBUL;
        return value ^ (value >> 31);
    }
}
