namespace Penguin.Raise;

/// <summary>What a message says that needs no model: plain phrases, and the choices of the open question. Pure.</summary>
internal static class LocalReading
{
    /// <summary>The reading of a plain phrase; the levels that were read last still hold, since nothing new is known.</summary>
    public static TurnReading Of(ReplyIntent intent, RaiseSession session, string message) => new()
    {
        Facts = StateOf(intent) is { } state && session.OpenQuestion is { } open
            ? [new ReadFact(session.Profile.Catalog[open.Attribute], state, null, message, Corrects: false)] : [],
        WantsAnswer = intent == ReplyIntent.AnswerNow,
        Hostile = intent == ReplyIntent.Hostile,
        Levels = session.Levels,
    };

    /// <summary>The reading with the choice that the message names, word for word; it holds whatever the model read for the open question.</summary>
    public static TurnReading? WithChoice(TurnReading? reading, RaiseSession session, string message)
    {
        if (session.OpenQuestion is not { } open || ChoiceIn(session.Profile.Catalog[open.Attribute], open, message) is not { } value || reading?.Danger == true)
        {
            return reading;
        }

        var fact = new ReadFact(session.Profile.Catalog[open.Attribute], ReadFactState.Known, value, message, Corrects: false);
        var found = reading ?? new TurnReading();
        return found with { Facts = [.. found.Facts.Where(other => other.Attribute.Name != open.Attribute), fact] };
    }

    private static ReadFactState? StateOf(ReplyIntent intent) => intent switch
    {
        ReplyIntent.Decline => ReadFactState.Declined,
        ReplyIntent.Unsure => ReadFactState.Unsure,
        ReplyIntent.NotApplicable => ReadFactState.NotApplicable,
        _ => null,
    };

    /// <summary>The attribute's own value for a choice as it was shown, perhaps in another language.</summary>
    private static string? ChoiceIn(UserAttribute attribute, RaiseQuestion question, string message)
    {
        for (var i = 0; i < question.Choices.Count; i++)
        {
            if (AttributeNames.AreAlike(question.Choices[i], message))
            {
                return i < attribute.Values.Count ? attribute.Values[i] : question.Choices[i];
            }
        }

        return null;
    }
}
