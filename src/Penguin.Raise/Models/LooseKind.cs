namespace Penguin.Raise;

/// <summary>What a <see cref="LooseNode"/> is.</summary>
internal enum LooseKind
{
    /// <summary>Members with names; a name may come twice.</summary>
    Object,

    /// <summary>Items without names.</summary>
    Array,

    /// <summary>A quoted text.</summary>
    Text,

    /// <summary>Anything without quotes, as written: a number, a literal or words.</summary>
    Bare,

    /// <summary>A value that the end of the reply cut off.</summary>
    Cut,
}
