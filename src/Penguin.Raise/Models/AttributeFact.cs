namespace Penguin.Raise;

/// <summary>One known fact in a stage input.</summary>
internal sealed record AttributeFact(string Attribute, string Value)
{
    public override string ToString() => Attribute;
}
