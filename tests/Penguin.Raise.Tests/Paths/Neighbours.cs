namespace Penguin.Raise.Tests;

/// <summary>Short ways to write neighbours, over a catalog of the attributes A, B, C and D.</summary>
internal static class Neighbours
{
    public static AttributeCatalog Catalog { get; } = new(new[] { "A", "B", "C", "D" }.Select(name => new UserAttribute { Name = name, Question = $"{name}?" }));

    /// <summary>A neighbour whose path takes the letters in order, with the safety before the first and after each.</summary>
    public static PathMatch Path(double similarity, string letters, params double[] safety) => new(
        new StoredPath
        {
            Id = letters, Attributes = [.. letters.Select(letter => letter.ToString())], Prefixes = [.. safety.Select(value => new PrefixEstimate(value, null))],
        },
        similarity);

    public static AttributeSet Set(string letters) => AttributeSet.Of(letters.Select(letter => letter - 'A'));

    public static IReadOnlyList<PathAdvice> Vote(string known, string candidates, params PathMatch[] neighbours) => PathVote.Of(neighbours, Catalog, Set(known), Set(candidates));

    public static TurnContext Turn(string known, string candidates) => new()
    {
        Query = "What now?", Profile = known.Aggregate(new UserProfile(Catalog), (profile, letter) => profile.With(letter.ToString(), "yes")),
        Candidates = [.. candidates.Select(letter => Catalog[letter.ToString()])], QuestionsAsked = known.Length, Budget = 4,
    };
}
