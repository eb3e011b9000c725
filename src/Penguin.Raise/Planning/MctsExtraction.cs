namespace Penguin.Raise;

/// <summary>How the path is read off the finished tree. The paper leaves it open.</summary>
public enum MctsExtraction
{
    /// <summary>The child with the highest mean reward, step by step.</summary>
    HighestValue = 0,

    /// <summary>The child with the most visits, step by step.</summary>
    MostVisited = 1,

    /// <summary>The evaluated full set with the highest mean, in the order of its steps' mean rewards.</summary>
    BestSet = 2,
}
