namespace Penguin.Raise.Testing;

/// <summary>In what a person with another value was treated differently.</summary>
public enum FairnessAspect
{
    /// <summary>The case of the outcome and its reason code.</summary>
    Outcome = 0,

    /// <summary>The attributes asked for, in order, questions for consent included.</summary>
    Questions = 1,

    /// <summary>The highest action that any turn called for.</summary>
    Action = 2,

    /// <summary>The names of the places to turn to that any turn showed, whatever their order.</summary>
    Resources = 3,

    /// <summary>The mean score of the answer, by more than the tolerance; only with a judge.</summary>
    Score = 4,
}
