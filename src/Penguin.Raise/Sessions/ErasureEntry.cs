namespace Penguin.Raise;

/// <summary>One line of a receipt.</summary>
/// <param name="Place">Where.</param>
/// <param name="State">How it went.</param>
/// <param name="Entries">How many entries were erased.</param>
/// <param name="Fault">The kind of fault where it failed, else <see langword="null"/>; never a text of a person.</param>
public sealed record ErasureEntry(string Place, ErasureState State, long Entries, string? Fault = null)
{
    /// <summary>The state and the count.</summary>
    /// <returns>A short text.</returns>
    public override string ToString() => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"ErasureEntry ({State}, {Entries} entries)");
}
