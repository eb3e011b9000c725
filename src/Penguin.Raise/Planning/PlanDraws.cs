namespace Penguin.Raise;

/// <summary>The draw numbers of a plan. Its seed shifts them, so plans of different seeds see different noise.</summary>
internal static class PlanDraws
{
    // 10,000 evaluations with ten retries each stay below what is kept for fresh draws.
    private const int PerSeed = 1 << 17;
    private const int FirstFresh = 115_000;

    /// <summary>How many fresh draws there are.</summary>
    public const int MostFresh = 10_000;

    /// <summary>The draw of a set's observation in the search, by how many it had before.</summary>
    public static int Of(int seed, int number) => (int)((((long)seed * PerSeed) + number) & int.MaxValue);

    /// <summary>A draw that no search of this seed makes.</summary>
    public static int Fresh(int seed, int number) => Of(seed, FirstFresh + number);
}
