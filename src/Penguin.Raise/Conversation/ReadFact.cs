namespace Penguin.Raise;

/// <summary>One thing that a message says about an attribute.</summary>
internal sealed record ReadFact(UserAttribute Attribute, ReadFactState State, string? Value, string? Quote, bool Corrects)
{
    public override string ToString() => $"ReadFact ({Attribute.Name}, {State})";
}
