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

    /// <summary>Asked for once, and the reply was neither a plain yes nor a plain no: it is asked once more, and nothing is given until then.</summary>
    Unclear = 3,
}
