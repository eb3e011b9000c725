using System.Text.Json;

namespace Penguin.Raise;

/// <summary>A session as it is stored, without the catalog.</summary>
internal sealed class RaiseSessionDocument
{
    public const int CurrentSchemaVersion = 2;

    public int SchemaVersion { get; init; } = CurrentSchemaVersion;

    public required string Id { get; init; }

    public required ProfileDocument Profile { get; init; }

    public string? Query { get; init; }

    public string? OpenAttribute { get; init; }

    /// <summary>The open question where a model worded it; a template is worded again.</summary>
    public PhrasedTexts? OpenPhrased { get; init; }

    public bool OpenExplained { get; init; }

    public string? Language { get; init; }

    public TurnLevels? Levels { get; init; }

    public int WordingCalls { get; init; }

    public ModelUsage EarlierUsage { get; init; }

    /// <summary>The open question where it asks for consent: its words are part of the record.</summary>
    public OpenConsent? OpenConsent { get; init; }

    public IReadOnlyList<ConsentRecord> Consents
    {
        get;

        init => field = value ?? [];
    } = [];

    public NoticeTimes? NoticeTimes { get; init; }

    public string? ChatMark { get; init; }

    public IReadOnlyList<string> Asked
    {
        get;

        // The generated reader sets null where the field is missing.
        init => field = value ?? [];
    } = [];

    public int QuestionsAsked { get; init; }

    public string? Answer { get; init; }

    public int? Seed { get; init; }

    public CrisisAction CrisisFloor { get; init; }

    public CrisisNotes? Crisis { get; init; }

    public bool IsMinor { get; init; }

    public string? Region { get; init; }

    public ModelUsage Usage { get; init; }

    public int Turns { get; init; }

    private bool IsWhole => !string.IsNullOrWhiteSpace(Id) && Profile is { Values: not null } && QuestionsAsked >= 0 && Turns >= 0 && Consents.All(consent => consent is { IsWhole: true })
        && (Crisis is null || Crisis.IsWhole);

    public static RaiseSessionDocument From(RaiseSession session) => new()
    {
        Id = session.Id, Profile = ProfileDocument.From(session.Profile), Query = session.Query, OpenAttribute = session.OpenQuestion?.Attribute,
        OpenPhrased = session.OpenQuestion is { IsPhrased: true } open ? new PhrasedTexts(open.Text, open.Why, open.DeclineHint) : null,
        OpenExplained = session.OpenQuestion?.IsExplained ?? false, Language = session.Language,
        Levels = session.Levels == TurnLevels.Unread ? null : session.Levels, EarlierUsage = session.EarlierUsage, WordingCalls = session.WordingCalls,
        OpenConsent = OpenConsent.From(session.OpenQuestion), Consents = session.Consents, NoticeTimes = session.NoticeTimes, ChatMark = session.ChatMark,
        Asked = session.Asked, QuestionsAsked = session.QuestionsAsked, Answer = session.Answer, Seed = session.Seed, CrisisFloor = session.CrisisFloor, Crisis = session.Crisis, IsMinor = session.IsMinor, Region = session.Region, Usage = session.Usage, Turns = session.Turns,
    };

    public static RaiseSessionDocument Parse(string json)
    {
        var document = DocumentFormatException.Read(json, RaiseJson.Default.RaiseSessionDocument, "session");
        DocumentFormatException.ThrowIfUnsupported(document.SchemaVersion, CurrentSchemaVersion, "session");
        return document.IsWhole
            ? document
            : throw new DocumentFormatException("session", "The session document lacks its id or its profile, or counts below 0. Check that it was written by this library and is complete.");
    }

    public string ToJson() => JsonSerializer.Serialize(this, RaiseJson.Default.RaiseSessionDocument);

    public RaiseSession ToSession(AttributeCatalog? catalog)
    {
        var reading = ProfileReading.From(Profile, catalog);
        var known = reading.Profile.Catalog;
        var unknown = Asked.Append(OpenAttribute).OfType<string>().Where(name => !known.TryGet(name, out _)).Select(name => $"The catalog has no attribute '{name}'.");
        var problems = reading.Problems.Concat(unknown).Distinct(StringComparer.Ordinal).ToArray();
        return problems.Length > 0
            ? throw new DocumentFormatException("session", $"The session does not fit the catalog: {string.Join(" ", problems)}")
            : new RaiseSession
            {
                Id = Id, Profile = reading.Profile, Query = Query, OpenQuestion = Open(reading.Profile),
                Consents = Consents, NoticeTimes = NoticeTimes, ChatMark = ChatMark,
                Language = Language, Levels = Levels ?? TurnLevels.Unread, EarlierUsage = EarlierUsage, WordingCalls = WordingCalls,
                Asked = [.. Asked.Select(name => known[name].Name)], QuestionsAsked = QuestionsAsked, Answer = Answer, Seed = Seed, CrisisFloor = CrisisFloor, Crisis = Crisis, IsMinor = IsMinor, Region = Region, Usage = Usage, Turns = Turns,
            };
    }

    private RaiseQuestion? Open(UserProfile profile)
    {
        if (OpenAttribute is null)
        {
            return null;
        }

        if (OpenConsent is not null)
        {
            return OpenConsent.ToQuestion(profile.Catalog[OpenAttribute]) with { IsExplained = OpenExplained };
        }

        var question = QuestionTemplates.Write(profile.Catalog[OpenAttribute], profile.Catalog, Language, profile[OpenAttribute] is ConflictedValue) with { IsExplained = OpenExplained };
        return OpenPhrased is null ? question
            : question with { Text = OpenPhrased.Text, Why = OpenPhrased.Why, DeclineHint = OpenPhrased.DeclineHint, Language = Language, IsPhrased = true };
    }
}
