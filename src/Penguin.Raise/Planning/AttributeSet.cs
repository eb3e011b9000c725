using System.Numerics;

namespace Penguin.Raise;

/// <summary>A set of a catalog's attributes, by their positions. A bare mask: it means something only beside its catalog.</summary>
/// <param name="Bits">Bit <c>i</c> stands for the attribute at position <c>i</c> of the catalog.</param>
public readonly record struct AttributeSet(ulong Bits)
{
    /// <summary>The set without an attribute.</summary>
    public static AttributeSet Empty { get; }

    /// <summary>How many attributes are in it.</summary>
    public int Count => BitOperations.PopCount(Bits);

    /// <summary>The positions in it, ascending.</summary>
    public IEnumerable<int> Positions
    {
        get
        {
            for (var rest = Bits; rest != 0; rest &= rest - 1)
            {
                yield return BitOperations.TrailingZeroCount(rest);
            }
        }
    }

    /// <summary>The set of these positions.</summary>
    /// <param name="positions">Positions in the catalog, 0 to 63 each.</param>
    /// <returns>The set.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A position is outside 0 to 63.</exception>
    public static AttributeSet Of(IEnumerable<int> positions)
    {
        ArgumentNullException.ThrowIfNull(positions);
        return positions.Aggregate(Empty, (set, position) => set.With(position));
    }

    /// <summary>Whether a position is in it.</summary>
    /// <param name="position">0 to 63.</param>
    /// <returns>Whether it is.</returns>
    /// <exception cref="ArgumentOutOfRangeException">It is outside 0 to 63.</exception>
    public bool Contains(int position) => (Bits & BitOf(position)) != 0;

    /// <summary>The set with one position more.</summary>
    /// <param name="position">0 to 63.</param>
    /// <returns>The set.</returns>
    /// <exception cref="ArgumentOutOfRangeException">It is outside 0 to 63.</exception>
    public AttributeSet With(int position) => new(Bits | BitOf(position));

    /// <summary>The set without one position.</summary>
    /// <param name="position">0 to 63.</param>
    /// <returns>The set.</returns>
    /// <exception cref="ArgumentOutOfRangeException">It is outside 0 to 63.</exception>
    public AttributeSet Without(int position) => new(Bits & ~BitOf(position));

    private static ulong BitOf(int position)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(position);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(position, 63);
        return 1UL << position;
    }
}
