namespace Penguin.Raise;

/// <summary>Puts what a message says into the profile. Pure.</summary>
internal static class ProfileUpdater
{
    public static UserProfile Apply(UserProfile profile, IEnumerable<ReadFact> facts, string message, string? openAttribute, DateTimeOffset now)
    {
        foreach (var fact in facts)
        {
            var asked = fact.Attribute.Name == openAttribute;
            if (asked || !NeedsItsWords(fact) || IsQuoted(fact.Quote, message))
            {
                profile = profile.With(fact.Attribute.Name, Next(profile[fact.Attribute.Name], fact, asked, now));
            }
        }

        return profile;
    }

    // Special categories are never inferred: what was not asked must stand in the message, word for word.
    private static bool NeedsItsWords(ReadFact fact) => fact is { State: ReadFactState.Known, Attribute.Sensitivity: AttributeSensitivity.Special };

    private static bool IsQuoted(string? quote, string message) =>
        !string.IsNullOrWhiteSpace(quote) && Squeezed(message).Contains(Squeezed(quote), StringComparison.OrdinalIgnoreCase);

    private static string Squeezed(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static AttributeValue Next(AttributeValue present, ReadFact fact, bool asked, DateTimeOffset now)
    {
        switch (fact.State)
        {
            case ReadFactState.Declined:
                return present is KnownValue ? present : new DeclinedValue(now);
            case ReadFactState.NotApplicable:
                return new NotApplicableValue(now);
            case ReadFactState.Unsure:
                return present;
        }

        var said = new KnownValue(fact.Value!, asked ? ValueSource.Asked : ValueSource.Volunteered, now);
        return present is KnownValue known && !asked && !fact.Corrects && !string.Equals(known.Text, said.Text, StringComparison.OrdinalIgnoreCase)
            ? new ConflictedValue(known, said)
            : said;
    }
}
