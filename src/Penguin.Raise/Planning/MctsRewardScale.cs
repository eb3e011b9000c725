namespace Penguin.Raise;

/// <summary>How a score becomes the reward that goes up the tree. The paper leaves it open.</summary>
public enum MctsRewardScale
{
    /// <summary>The score itself, 1 to 5: exploration counts little beside it.</summary>
    Points = 0,

    /// <summary>The score moved to 0 to 1.</summary>
    Unit = 1,
}
