namespace Penguin.Raise;

/// <summary>What came of checking an answer.</summary>
public enum AnswerCheckResult
{
    /// <summary>Not checked.</summary>
    NotChecked = 0,

    /// <summary>Nothing was wrong.</summary>
    Passed = 1,

    /// <summary>Something was wrong, and one more call has put it right.</summary>
    Repaired = 2,

    /// <summary>There was no answer that could be shown: the text is the built-in safe one.</summary>
    Replaced = 3,
}
