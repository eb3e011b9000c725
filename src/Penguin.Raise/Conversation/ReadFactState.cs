namespace Penguin.Raise;

/// <summary>What a message says about an attribute.</summary>
internal enum ReadFactState
{
    Known,
    Declined,
    NotApplicable,
    Unsure,
}
