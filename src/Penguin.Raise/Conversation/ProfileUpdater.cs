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
                var told = asked ? fact : InOwnWords(fact, present);
                profile = told is null ? profile : profile.With(fact.Attribute.Name, Next(present, told, asked, now));
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

    // A special category is not inferred: what is told besides is kept in the person's words, unless the value repeats them. What was declined has to be told outright.
    private static ReadFact? InOwnWords(ReadFact fact, AttributeValue present) =>
        fact.State != ReadFactState.Known || (fact.Attribute.Sensitivity != AttributeSensitivity.Special && present is not DeclinedValue) || Shares(fact.Value!, fact.Quote!) ? fact
        : present is DeclinedValue || fact.Attribute.IsClosed || fact.Quote!.Length > KnownValue.MaxLength ? null
        : fact with { Value = fact.Quote.Trim() };

    // The same beginning of a word, or two letters in a row where words are not spaced.
    private static bool Shares(string value, string quote) =>
        value.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Any(word => word.Length >= 4 && quote.Contains(word[..4], StringComparison.OrdinalIgnoreCase))
        || quote.Contains(value, StringComparison.OrdinalIgnoreCase)
        || Enumerable.Range(0, Math.Max(0, value.Length - 1)).Any(i => value[i] > '\u2e80' && quote.Contains(value.Substring(i, 2), StringComparison.Ordinal));

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
