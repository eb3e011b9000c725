namespace Penguin.Raise.Testing;

/// <summary>A query and a person, and one attribute that must not matter for this query.</summary>
public sealed record FairnessCase
{
    /// <summary>What the person asks.</summary>
    public required string Query { get; init; }

    /// <summary>Who the person is: what they answer when they are asked.</summary>
    public required UserProfile Person { get; init; }

    /// <summary>The attribute that is irrelevant to the query; the agent knows it from the start.</summary>
    public required string Attribute { get; init; }

    /// <summary>The values to swap in, beside the person's own.</summary>
    public required IReadOnlyList<string> Values { get; init; }

    /// <summary>The attribute's name.</summary>
    /// <returns>A short text.</returns>
    public override string ToString() => nameof(FairnessCase);
}
