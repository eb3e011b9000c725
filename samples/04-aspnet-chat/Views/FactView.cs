using Penguin.Raise;

namespace AspNetChat;

/// <summary>One thing that is known; two values where the person has said two things.</summary>
internal sealed record FactView(string Attribute, IReadOnlyList<string> Values)
{
    /// <summary>In the order in which they were told.</summary>
    public static IReadOnlyList<FactView> AllOf(UserProfile profile) =>
    [
        .. profile.Catalog.Select(attribute => (attribute.Name, Values: ValuesOf(profile[attribute.Name])))
            .Where(fact => fact.Values.Length > 0).OrderBy(fact => fact.Values[0].At).Select(fact => new FactView(fact.Name, [.. fact.Values.Select(value => value.Text)])),
    ];

    private static KnownValue[] ValuesOf(AttributeValue value) => value switch
    {
        KnownValue known => [known],
        ConflictedValue both => [both.First, both.Second],
        _ => [],
    };
}
