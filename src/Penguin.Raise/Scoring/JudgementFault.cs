namespace Penguin.Raise;

/// <summary>Why a judgement has no score.</summary>
public enum JudgementFault
{
    /// <summary>It has one.</summary>
    None = 0,

    /// <summary>The judge replied, but not with three readable scores, however often it was asked.</summary>
    Unreadable = 1,

    /// <summary>The judge could not be reached or failed.</summary>
    ModelFailure = 2,

    /// <summary>There was no answer to judge.</summary>
    NoAnswer = 3,

    /// <summary>Too few members of a panel gave a score.</summary>
    NoQuorum = 4,

    /// <summary>The members of a panel use different rubrics, whose scores are never combined.</summary>
    RubricsDiffer = 5,
}
