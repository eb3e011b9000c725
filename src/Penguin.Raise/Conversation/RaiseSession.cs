namespace Penguin.Raise;

/// <summary>One conversation, as plain immutable data: store it, resume it on another machine, erase it.</summary>
/// <remarks>Privacy: it holds the person's query, values and last answer. <see cref="ToString"/> shows none of them.</remarks>
public sealed record RaiseSession
{
    /// <summary>The host's identifier.</summary>
    public required string Id { get; init; }

    /// <summary>What is known of the person.</summary>
    public required UserProfile Profile { get; init; }

    /// <summary>What the person wants answered; <see langword="null"/> before the first message.</summary>
    public string? Query { get; init; }

    /// <summary>The question that waits for a reply.</summary>
    public RaiseQuestion? OpenQuestion { get; init; }

    /// <summary>Names of the attributes asked in this conversation, in order. None is asked again unless what was said contradicts itself.</summary>
    public IReadOnlyList<string> Asked { get; init; } = [];

    /// <summary>How many questions have been asked for the present query.</summary>
    public int QuestionsAsked { get; init; }

    /// <summary>The answer to the present query; <see langword="null"/> before there is one.</summary>
    public string? Answer { get; init; }

    /// <summary>The highest action that anything in this conversation has called for; the words are not kept. From <see cref="CrisisAction.Supportive"/> on the
    /// agent asks for no more attributes and offers help in every turn, until <see cref="CrisisOptions.CalmTurns"/> lifts it or the host sets it back.</summary>
    public CrisisAction CrisisFloor { get; init; }

    /// <summary>What is remembered after a call for help.</summary>
    /// <value><see langword="null"/> where there was none.</value>
    public CrisisNotes? Crisis { get; init; }

    /// <summary>Whether the person seems to be under the host's age limit: then nothing sensitive is asked, and no store keeps more of the session than this and its floor.</summary>
    public bool IsMinor { get; init; }

    /// <summary>The person's two-letter region, for places to turn to.</summary>
    /// <value><see langword="null"/> by default: <see cref="RaiseOptions.Region"/>, else the region of the current culture.</value>
    public string? Region { get; init; }

    /// <summary>The consents that the person gave, did not give or took back.</summary>
    public IReadOnlyList<ConsentRecord> Consents { get; init; } = [];

    /// <summary>Sent as the seed with every model call of this conversation, so that repeated conversations can be told apart.</summary>
    /// <value><see langword="null"/> by default: no seed is sent.</value>
    public int? Seed { get; init; }

    /// <summary>The language that the person writes in, as a code such as <c>en</c>; <see langword="null"/> before it is known.</summary>
    public string? Language { get; init; }

    /// <summary>What the present query's model calls have cost.</summary>
    public ModelUsage Usage { get; init; }

    /// <summary>What the model calls of the queries before the present one, and of failed turns, have cost.</summary>
    public ModelUsage EarlierUsage { get; init; }

    /// <summary>How many of the present query's calls have worded a question; the limit on calls does not count them.</summary>
    internal int WordingCalls { get; init; }

    /// <summary>The levels that were last read: they still hold while a message tells nothing new.</summary>
    internal TurnLevels Levels { get; init; } = TurnLevels.Unread;

    /// <summary>In a host's chat: the id of the message that the last turn became; <see langword="null"/> elsewhere.</summary>
    internal string? ChatMark { get; init; }

    /// <summary>When notices were shown; <see langword="null"/> before the first turn, and where the host wants none.</summary>
    internal NoticeTimes? NoticeTimes { get; init; }

    /// <summary>The number of completed turns.</summary>
    public int Turns { get; init; }

    /// <summary>Reads a session from JSON.</summary>
    /// <param name="json">What <see cref="ToJson"/> gave.</param>
    /// <param name="catalog">The catalog; <see langword="null"/> for <see cref="AttributeCatalog.Penguin"/>.</param>
    /// <returns>The session.</returns>
    /// <exception cref="DocumentFormatException">The text is no session, of a later schema version, or does not fit the catalog.</exception>
    public static RaiseSession Parse(string json, AttributeCatalog? catalog = null) => RaiseSessionDocument.Parse(json).ToSession(catalog);

    /// <summary>The session as JSON, with a schema version.</summary>
    /// <returns>One line of JSON. Privacy: it holds values in clear.</returns>
    public string ToJson() => RaiseSessionDocument.From(this).ToJson();

    /// <inheritdoc/>
    public bool Equals(RaiseSession? other) => other is not null && ToJson() == other.ToJson();

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(StringComparer.Ordinal.GetHashCode(Id), Turns);

    /// <summary>Counts only.</summary>
    /// <returns>A short text.</returns>
    public override string ToString() => string.Create(System.Globalization.CultureInfo.InvariantCulture,
        $"RaiseSession ({Turns} turns, {QuestionsAsked} questions, {Profile.KnownCount} known)");
}
