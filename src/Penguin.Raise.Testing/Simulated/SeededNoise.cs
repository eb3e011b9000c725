namespace Penguin.Raise.Testing;

/// <summary>A stream of pseudo-random numbers from a hash (SplitMix64). Confined to one call.</summary>
internal struct SeededNoise(ulong state)
{
    private ulong _state = state;

    /// <summary>Uniform on 0 (inclusive) to 1 (exclusive).</summary>
    public double Uniform()
    {
        var value = StableHash.Mix(_state);
        _state += 0x9E3779B97F4A7C15UL;
        return (value >> 11) * (1.0 / (1UL << 53));
    }

    /// <summary>Standard normal (Box and Muller).</summary>
    public double Normal()
    {
        var radius = Math.Sqrt(-2 * Math.Log(1 - Uniform()));
        return radius * Math.Cos(2 * Math.PI * Uniform());
    }

    /// <summary>A whole number from 0 to <paramref name="count"/> - 1.</summary>
    public int Below(int count) => (int)(Uniform() * count);

    public T Pick<T>(IReadOnlyList<T> items) => items[Below(items.Count)];
}
