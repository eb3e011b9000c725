namespace Penguin.Raise.Benchmark;

/// <summary>Why an item has no score. Missing is never a low, high or default score.</summary>
public enum MissingKind
{
    /// <summary>It has one.</summary>
    None = 0,

    /// <summary>The answering model failed.</summary>
    AnswerFailure = 1,

    /// <summary>The arm ended without a text, for example after too many questions.</summary>
    NoAnswer = 2,

    /// <summary>The agent's crisis screen ended the conversation with help instead of an answer.</summary>
    Crisis = 3,

    /// <summary>The agent handed the conversation over to a person.</summary>
    HandOff = 4,

    /// <summary>The arm threw an exception.</summary>
    ArmError = 5,

    /// <summary>The judge replied, but not with readable scores.</summary>
    JudgeUnreadable = 6,

    /// <summary>The judge's model failed.</summary>
    JudgeFailure = 7,

    /// <summary>Too few members of a panel gave a score, or they use different rubrics.</summary>
    NoQuorum = 8,

    /// <summary>The judge threw an exception, or gave neither a score nor a fault.</summary>
    JudgeError = 9,
}
