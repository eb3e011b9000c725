namespace Penguin.Raise;

/// <summary>How a ranking becomes a distribution. The paper leaves it open.</summary>
public enum MctsPriorShape
{
    /// <summary>In proportion to 1, 1/2, 1/3 and so on.</summary>
    Reciprocal = 0,

    /// <summary>In proportion to n, n - 1, ..., 1.</summary>
    Linear = 1,

    /// <summary>The same for all; the ranking only settles ties and the greedy steps.</summary>
    Uniform = 2,
}
