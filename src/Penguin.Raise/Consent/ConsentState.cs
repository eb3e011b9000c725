namespace Penguin.Raise;

/// <summary>Where a consent stands.</summary>
public enum ConsentState
{
    /// <summary>Given, explicitly.</summary>
    Given = 0,

    /// <summary>Asked for, and not clearly given: as good as refused, and not asked again in this conversation.</summary>
    NotGiven = 1,

    /// <summary>Given and taken back.</summary>
    Withdrawn = 2,
}
