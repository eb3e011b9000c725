using System.Numerics;

namespace Penguin.Raise;

/// <summary>What a set of rules knows of one word: the classes that it belongs to. Immutable.</summary>
internal sealed class WordEntry
{
    private const int WordBits = 64;

    public WordEntry(ulong[] bits)
    {
        var classes = new List<int>();
        for (var block = 0; block < bits.Length; block++)
        {
            for (var rest = bits[block]; rest != 0; rest &= rest - 1)
            {
                classes.Add((block * WordBits) + BitOperations.TrailingZeroCount(rest));
            }
        }

        (Bits, Classes) = (bits, [.. classes]);
    }

    /// <summary>The classes as bits.</summary>
    public ulong[] Bits { get; }

    /// <summary>The classes by number.</summary>
    public int[] Classes { get; }

    public override string ToString() => nameof(WordEntry);
}
