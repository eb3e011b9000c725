namespace Penguin.Raise;

/// <summary>Two things that a person has said about one attribute, in a stage input.</summary>
internal sealed record ConflictingFact(string Attribute, string First, string Second)
{
    public override string ToString() => Attribute;
}
