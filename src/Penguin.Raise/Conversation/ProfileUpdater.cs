namespace Penguin.Raise;

/// <summary>Puts what a message says into the profile. Pure.</summary>
internal static class ProfileUpdater
{
    public static UserProfile Apply(UserProfile profile, IEnumerable<ReadFact> facts, string message, string? openAttribute, DateTimeOffset now)
    {
        var open = openAttribute;
        foreach (var fact in facts)
        {
            var present = profile[fact.Attribute.Name];
            var asked = fact.Attribute.Name == open;
            if (asked || !NeedsItsWords(fact, present) || IsQuoted(fact.Quote, message))
            {
                profile = profile.With(fact.Attribute.Name, Next(present, fact, asked, now));
                open = asked && fact.State == ReadFactState.Known ? null : open; // a second value in the same message contradicts the first
            }
        }

        return profile;
    }

    // Special categories, what was declined, and that something is declined or does not apply are never inferred: what was not asked must stand in the message, word for word.
    private static bool NeedsItsWords(ReadFact fact, AttributeValue present) => fact.State switch
    {
        ReadFactState.Known => fact.Attribute.Sensitivity == AttributeSensitivity.Special || present is DeclinedValue,
        ReadFactState.NotApplicable or ReadFactState.Declined => true,
        _ => false,
    };

    private static bool IsQuoted(string? quote, string message) =>
        quote is not null && quote.Any(char.IsLetterOrDigit) && Squeezed(message).Contains(Squeezed(quote), StringComparison.OrdinalIgnoreCase);

    private static string Squeezed(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static AttributeValue Next(AttributeValue present, ReadFact fact, bool asked, DateTimeOffset now) => fact.State switch
    {
        ReadFactState.Declined => present is KnownValue ? present : new DeclinedValue(now),
        ReadFactState.NotApplicable => new NotApplicableValue(now),
        ReadFactState.Unsure => present,
        _ => Said(present, new KnownValue(fact.Value!, asked ? ValueSource.Asked : ValueSource.Volunteered, now), settles: asked || fact.Corrects),
    };

    private static AttributeValue Said(AttributeValue present, KnownValue said, bool settles) => present switch
    {
        KnownValue known when string.Equals(known.Text, said.Text, StringComparison.OrdinalIgnoreCase) => known,
        KnownValue known when !settles => new ConflictedValue(known, said),
        ConflictedValue when !settles => present,
        _ => said,
    };
}
