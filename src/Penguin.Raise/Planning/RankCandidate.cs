namespace Penguin.Raise;

/// <summary>An attribute to rank, in a stage input.</summary>
internal sealed record RankCandidate(string Name, string Group, string Meaning)
{
    public static RankCandidate From(UserAttribute attribute) => new(attribute.Name, attribute.Group, attribute.Question);

    public override string ToString() => nameof(RankCandidate);
}
