namespace Penguin.Raise;

/// <summary>Consents of a session, for hosts that ask or let people take back in their own way.</summary>
public static class RaiseSessionExtensions
{
    /// <summary>Records a consent that the host has asked for.</summary>
    /// <param name="session">The session.</param>
    /// <param name="consent">The consent; it takes the place of an earlier one for the same group.</param>
    /// <returns>The session with it.</returns>
    /// <exception cref="ArgumentException">The record is not whole, or no attribute of the catalog is of its group.</exception>
    public static RaiseSession WithConsent(this RaiseSession session, ConsentRecord consent)
    {
        ArgumentNullException.ThrowIfNull(session);
        ArgumentNullException.ThrowIfNull(consent);
        if (!consent.IsWhole || session.Profile.Catalog.All(attribute => attribute.Group != consent.Group))
        {
            throw new ArgumentException(
                $"The consent must name a group of the catalog, a purpose, the text that was shown and its version. Groups: {string.Join(", ", GroupsOf(session))}.", nameof(consent));
        }

        return session with { Consents = [.. session.Consents.Where(other => other.Group != consent.Group), consent] };
    }

    /// <summary>Takes consent back and erases what it covered: the facts of the group, wherever they came from, and an answer that may rest on them, with the query it answered.
    /// A query that still waits for its answer stays, and gets it.</summary>
    /// <param name="session">The session.</param>
    /// <param name="time">Now.</param>
    /// <param name="group">The group; <see langword="null"/> for all that was given.</param>
    /// <returns>The session without it. The record says when it was taken back.</returns>
    public static RaiseSession WithdrawConsent(this RaiseSession session, DateTimeOffset time, string? group = null)
    {
        ArgumentNullException.ThrowIfNull(session);
        var withdrawn = session.Consents.Where(consent => consent.State == ConsentState.Given && (group is null || consent.Group == group)).Select(consent => consent.Group).ToHashSet(StringComparer.Ordinal);
        if (withdrawn.Count == 0)
        {
            return session;
        }

        var catalog = session.Profile.Catalog;
        var profile = catalog.Where(attribute => withdrawn.Contains(attribute.Group) && session.Profile[attribute.Name] is not (UnknownValue or DeclinedValue))
            .Aggregate(session.Profile, (left, attribute) => left.With(attribute.Name, AttributeValue.Unknown));
        var after = session with
        {
            Profile = profile,
            OpenQuestion = session.OpenQuestion is { } open && withdrawn.Contains(catalog[open.Attribute].Group) ? null : session.OpenQuestion,
            Consents = [.. session.Consents.Select(consent => withdrawn.Contains(consent.Group) ? consent with { State = ConsentState.Withdrawn, WithdrawnAt = time } : consent)],
        };
        return session.Answer is null ? after : after with { Answer = null, Query = null, QuestionsAsked = 0 };
    }

    private static IEnumerable<string> GroupsOf(RaiseSession session) => session.Profile.Catalog.Select(attribute => attribute.Group).Distinct(StringComparer.Ordinal);
}
