namespace Penguin.Raise.Landscapes;

/// <summary>A stream of pseudo-random numbers from a seed (SplitMix64); the same on every machine.</summary>
internal sealed class Chance(ulong seed)
{
    private ulong _state = Mix(seed);

    /// <summary>A seed from several numbers.</summary>
    public static ulong Seed(params ReadOnlySpan<ulong> parts)
    {
        ulong seed = 0x51AFD7ED558CCD25;
        foreach (var part in parts)
        {
            seed = Mix(seed ^ part);
        }

        return seed;
    }

    public double Uniform()
    {
        _state += 0x9E3779B97F4A7C15;
        return (Mix(_state) >> 11) * (1.0 / (1UL << 53));
    }

    public double Normal() => Math.Sqrt(-2 * Math.Log(1 - Uniform())) * Math.Cos(2 * Math.PI * Uniform());

    public int Below(int count) => (int)(Uniform() * count);

    public int Poisson(double mean)
    {
        var count = 0;
        for (var product = Uniform(); product > Math.Exp(-mean); product *= Uniform())
        {
            count++;
        }

        return count;
    }

    private static ulong Mix(ulong value)
    {
        value += 0x9E3779B97F4A7C15;
        value = (value ^ (value >> 30)) * 0xBF58476D1CE4E5B9;
        value = (value ^ (value >> 27)) * 0x94D049BB133111EB;
        return value ^ (value >> 31);
    }
}
