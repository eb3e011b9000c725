namespace Penguin.Raise;

/// <summary>What <see cref="LooseJson"/> made of a piece of text.</summary>
/// <param name="Node">The object or array, as far as it could be read.</param>
/// <param name="Start">Where it starts.</param>
/// <param name="End">Behind it; for a broken piece where the fault is.</param>
/// <param name="IsCut">Whether the text ended before it did.</param>
/// <param name="IsBroken">Whether it cannot be read in one certain way.</param>
internal readonly record struct LooseReading(LooseNode Node, int Start, int End, bool IsCut, bool IsBroken)
{
    /// <summary>Whether it was read from its first to its last bracket.</summary>
    public bool IsSound => !IsCut && !IsBroken;
}
