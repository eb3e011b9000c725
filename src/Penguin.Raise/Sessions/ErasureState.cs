namespace Penguin.Raise;

/// <summary>How the erasure in one place went.</summary>
public enum ErasureState
{
    /// <summary>Something was there and is erased.</summary>
    Erased = 0,

    /// <summary>Nothing was there.</summary>
    NothingThere = 1,

    /// <summary>It failed: something may be left. Forget again.</summary>
    Failed = 2,
}
