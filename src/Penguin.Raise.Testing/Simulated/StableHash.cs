namespace Penguin.Raise.Testing;

/// <summary>A hash of texts that is the same on every machine: FNV-1a over UTF-16 units, finished by the mixer of SplitMix64.</summary>
internal static class StableHash
{
    public static ulong Of(int seed, params ReadOnlySpan<string> parts)
    {
        var hash = 14695981039346656037UL ^ Mix((uint)seed);
        foreach (var part in parts)
        {
            foreach (var unit in part)
            {
                hash = (hash ^ unit) * 1099511628211UL;
            }

            hash = (hash ^ 0x1F) * 1099511628211UL;
        }

        return Mix(hash);
    }

    public static ulong Mix(ulong value)
    {
        value += 0x9E3779B97F4A7C15UL;
        value = (value ^ (value >> 30)) * 0xBF58476D1CE4E5B9UL;
        value = (value ^ (value >> 27)) * 0x94D049BB133111EBUL;
        return value ^ (value >> 31);
    }
}
