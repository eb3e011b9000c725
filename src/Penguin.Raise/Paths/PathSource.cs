namespace Penguin.Raise;

/// <summary>Where a path came from.</summary>
public enum PathSource
{
    /// <summary>A planner observed answers for its query.</summary>
    Planned = 0,

    /// <summary>Nothing was observed for a query: a general order, used where nothing similar was planned.</summary>
    Prior = 1,
}
