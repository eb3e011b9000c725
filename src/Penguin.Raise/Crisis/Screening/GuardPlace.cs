namespace Penguin.Raise;

/// <summary>Where a guard has to stand, seen from a match, to take it back.</summary>
internal enum GuardPlace
{
    /// <summary>Right before it.</summary>
    Before,

    /// <summary>Right after it.</summary>
    After,

    /// <summary>In the same sentence.</summary>
    In,

    /// <summary>In the same sentence or the one before.</summary>
    Near,

    /// <summary>Anywhere in the message.</summary>
    Message,
}
