namespace Penguin.Raise;

/// <summary>What it takes to ask for, use and keep facts of a group. What the host itself puts into a profile, on a ground of its own, is not touched.</summary>
public enum ConsentPolicy
{
    /// <summary>Nothing: the host has another ground for it, or the facts are harmless.</summary>
    NotNeeded = 0,

    /// <summary>Explicit consent of the person. Without it nothing of the group is asked, inferred or kept; what the person tells unasked is used for the answer of that very turn only.</summary>
    Needed = 1,

    /// <summary>Never: not asked, not kept, not given to the answer as a fact, whatever the person agrees to.</summary>
    Off = 2,
}
