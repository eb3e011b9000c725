namespace Penguin.Raise;

/// <summary>What a message that is nothing but a common phrase means.</summary>
internal enum ReplyIntent
{
    /// <summary>Nothing plain: a model reads it.</summary>
    None,

    Decline,
    Unsure,
    NotApplicable,

    /// <summary>The person asks why the question is asked.</summary>
    Why,

    AnswerNow,

    /// <summary>The person is angry at being asked.</summary>
    Hostile,

    /// <summary>There is not one letter or digit.</summary>
    Silence,
}
