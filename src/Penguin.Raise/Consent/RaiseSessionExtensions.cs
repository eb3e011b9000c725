namespace Penguin.Raise;

/// <summary>Consents and facts of a session, for hosts that show them and let people change them in their own way.</summary>
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
        return WithoutAnswer(after);
    }

    /// <summary>Puts right what is known of the person, in the person's own words, where the host shows what is known. The next turn goes by it.</summary>
    /// <remarks>A fact that needs a consent which is not there leaves the session with the next turn, as if it had been told in a message. An answer that was given stays.</remarks>
    /// <param name="session">The session.</param>
    /// <param name="attribute">The attribute's name, in any usual spelling.</param>
    /// <param name="text">The value, 1 to 1000 characters.</param>
    /// <param name="time">Now.</param>
    /// <returns>The session with it.</returns>
    /// <exception cref="ArgumentException">The catalog has no such attribute, it is closed and does not list the value, or the text is blank or too long. No message repeats the text.</exception>
    public static RaiseSession WithFact(this RaiseSession session, string attribute, string text, DateTimeOffset time)
    {
        ArgumentNullException.ThrowIfNull(session);
        return session.WithTold(attribute, new KnownValue(text, ValueSource.Volunteered, time));
    }

    /// <summary>Takes out what is known of one attribute because the person does not want it known: it counts as declined, so it is not asked again. An answer that may rest on it goes
    /// too, with the query it answered; a query that still waits for its answer stays, and gets it.</summary>
    /// <param name="session">The session.</param>
    /// <param name="attribute">The attribute's name, in any usual spelling.</param>
    /// <param name="time">Now.</param>
    /// <returns>The session without it.</returns>
    /// <exception cref="ArgumentException">The catalog has no such attribute.</exception>
    public static RaiseSession WithoutFact(this RaiseSession session, string attribute, DateTimeOffset time)
    {
        ArgumentNullException.ThrowIfNull(session);
        return WithoutAnswer(session.WithTold(attribute, new DeclinedValue(time)));
    }

    // The levels were read from what was known before; a question about the attribute has its answer.
    private static RaiseSession WithTold(this RaiseSession session, string attribute, AttributeValue value) => session with
    {
        Profile = session.Profile.With(attribute, value), Levels = TurnLevels.Unread,
        OpenQuestion = session.OpenQuestion is { } open && open.Attribute == session.Profile.Catalog[attribute].Name ? null : session.OpenQuestion,
    };

    private static RaiseSession WithoutAnswer(RaiseSession session) => session.Answer is null ? session : session with { Answer = null, Query = null, QuestionsAsked = 0 };

    private static IEnumerable<string> GroupsOf(RaiseSession session) => session.Profile.Catalog.Select(attribute => attribute.Group).Distinct(StringComparer.Ordinal);
}
