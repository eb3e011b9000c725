namespace Penguin.Raise;

/// <summary>The ranking's stage input. Names only: no value of a person enters.</summary>
internal sealed record RankInput
{
    public required string Query { get; init; }

    public required IReadOnlyList<RankCandidate> Attributes { get; init; }

    public required IReadOnlyList<string> Known { get; init; }

    public static RankInput From(Scenario scenario, AttributeSet known, AttributeSet candidates)
    {
        var catalog = scenario.Profile.Catalog;
        return new RankInput
        {
            Query = StageText.Clean(scenario.Query, StageText.QueryLimit),
            Attributes = [.. candidates.Positions.Select(position => RankCandidate.From(catalog[position]))],
            Known = [.. known.Positions.Select(position => catalog[position].Name)],
        };
    }

    public override string ToString() => nameof(RankInput);
}
