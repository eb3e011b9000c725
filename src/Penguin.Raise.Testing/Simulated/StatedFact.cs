namespace Penguin.Raise.Testing;

/// <summary>An attribute and its value as a stage input states it.</summary>
internal sealed record StatedFact(string Attribute, string Value)
{
    public override string ToString() => Attribute;
}
