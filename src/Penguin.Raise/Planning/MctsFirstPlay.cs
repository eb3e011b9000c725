namespace Penguin.Raise;

/// <summary>What a child counts as before its first visit. The paper leaves it open.</summary>
public enum MctsFirstPlay
{
    /// <summary>Nothing.</summary>
    Zero = 0,

    /// <summary>The mean reward of its parent.</summary>
    ParentMean = 1,

    /// <summary>More than any visited one: every child is tried once, in the prior's order.</summary>
    Infinity = 2,
}
