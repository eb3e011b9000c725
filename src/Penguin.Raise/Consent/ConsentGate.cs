namespace Penguin.Raise;

/// <summary>Decides what may be asked, used and kept, from the host's policies and the consents in the session. Pure but for the clock.</summary>
internal sealed class ConsentGate
{
    /// <summary>What a session keeps in the place of an answer that may rest on what may not be kept.</summary>
    public const string AnswerNotKept = "(An answer was given. It is not kept, since it may rest on something that the person did not agree to have kept.)";

    private readonly ConsentPolicy _special;
    private readonly Dictionary<string, ConsentPolicy> _groups;
    private readonly bool _asks;
    private readonly (string? Text, string? Version, string Purpose) _own;
    private readonly Lazy<ConsentPhrases> _phrases; // read when somebody needs them, as the texts are, so that a host starts sooner
    private readonly TimeProvider _time;

    public ConsentGate(ConsentOptions options, TimeProvider time)
    {
        (_special, _groups, _asks) = (options.SpecialCategories, new Dictionary<string, ConsentPolicy>(options.Groups, StringComparer.Ordinal), options.Ask);
        (_own, _phrases, _time) = ((options.Text, options.TextVersion, options.Purpose), PhrasesOf([.. options.AgreePhrases], [.. options.WithdrawPhrases]), time);
    }

    public ConsentPolicy PolicyOf(UserAttribute attribute) =>
        _groups.TryGetValue(attribute.Group, out var policy) ? policy
        : attribute.Sensitivity == AttributeSensitivity.Special ? _special
        : ConsentPolicy.NotNeeded;

    /// <summary>Whether the attribute may be asked for and kept now.</summary>
    public bool IsAllowed(RaiseSession session, UserAttribute attribute) => PolicyOf(attribute) switch
    {
        ConsentPolicy.NotNeeded => true,
        ConsentPolicy.Needed => Holds(session, attribute.Group, ConsentState.Given),
        _ => false,
    };

    /// <summary>Whether the attribute may be asked for, if need be after a question for consent.</summary>
    public bool MayAsk(RaiseSession session, UserAttribute attribute) => IsAllowed(session, attribute)
        || (_asks && PolicyOf(attribute) == ConsentPolicy.Needed && IsOpen(session, attribute.Group));

    /// <summary>Takes in what a message does to consents. A reply to a question for consent is settled here and is no answer to anything else.</summary>
    /// <param name="session">The session.</param>
    /// <param name="message">The message.</param>
    /// <param name="isPlain">Whether the message is plain in itself, such as a refusal in few words.</param>
    public ConsentTurn TakeIn(RaiseSession session, string message, bool isPlain)
    {
        if (session.Consents.Any(static consent => consent.State == ConsentState.Given) && _phrases.Value.Withdraws(message))
        {
            return new ConsentTurn(session.WithdrawConsent(_time.GetUtcNow()), HasWithdrawn: true, IsPlain: true);
        }

        if (session.OpenQuestion is not { Consent: { } asked } open)
        {
            return new ConsentTurn(session, HasWithdrawn: false, IsPlain: false);
        }

        var agrees = _phrases.Value.Agrees(message);
        var refuses = AttributeNames.Key(message) == AttributeNames.Key(open.Choices[^1]);
        var isUnclear = !agrees && !refuses && !isPlain && !Holds(session, asked.Group, ConsentState.Unclear);
        var state = agrees ? ConsentState.Given : isUnclear ? ConsentState.Unclear : ConsentState.NotGiven;
        return new ConsentTurn(
            Settled(session with { OpenQuestion = null }, asked, open, state), HasWithdrawn: false, isPlain || agrees || refuses, isUnclear ? open : null);
    }

    /// <summary>The profile without what is off.</summary>
    public UserProfile Usable(UserProfile profile)
    {
        var catalog = profile.Catalog;
        for (var i = 0; i < catalog.Count; i++)
        {
            profile = MayGo(profile, i) && PolicyOf(catalog[i]) == ConsentPolicy.Off ? Without(profile, i) : profile;
        }

        return profile;
    }

    /// <summary>The session as it may be kept: without what the person told of groups that need a consent which is not there.</summary>
    public RaiseSession Kept(RaiseSession session)
    {
        var (catalog, kept) = (session.Profile.Catalog, session.Profile);
        for (var i = 0; i < catalog.Count; i++)
        {
            kept = MayGo(kept, i) && !IsAllowed(session, catalog[i]) ? Without(kept, i) : kept;
        }

        return ReferenceEquals(kept, session.Profile) ? session : session with { Profile = kept };
    }

    /// <summary>The question for consent that has to come before this attribute, or <see langword="null"/>.</summary>
    public RaiseQuestion? QuestionBefore(RaiseSession session, UserAttribute attribute)
    {
        if (IsAllowed(session, attribute))
        {
            return null;
        }

        var texts = ConsentTexts.Embedded.In(session.Language);
        var group = attribute.Group == AttributeGroups.Health ? texts.Health : attribute.Group;
        return new RaiseQuestion
        {
            Attribute = attribute.Name, Text = (_own.Text ?? texts.Question).Replace("{group}", group, StringComparison.Ordinal), Choices = texts.Choices,
            Sensitivity = attribute.Sensitivity, DeclineHint = texts.Hint, Language = texts.Code, IsRightToLeft = texts.IsRightToLeft,
            Consent = new ConsentRequest(attribute.Group, _own.Purpose, _own.Version ?? $"{ConsentTexts.Embedded.Version}/{texts.Code}"),
        };
    }

    /// <summary>What is said where consent was taken back and no query waits for an answer.</summary>
    public static string Erased(string? language) => ConsentTexts.Embedded.In(language).Erased;

    private static bool Holds(RaiseSession session, string group, ConsentState state) => session.Consents.Any(consent => consent.Group == group && consent.State == state);

    private static bool IsOpen(RaiseSession session, string group) => session.Consents.All(consent => consent.Group != group || consent.State == ConsentState.Unclear);

    private static bool MayGo(UserProfile profile, int position) => !ReferenceEquals(profile.At(position), Left(profile.At(position)));

    private static UserProfile Without(UserProfile profile, int position) => profile.With(profile.Catalog[position].Name, Left(profile.At(position)));

    // What the host knows it knows on a ground of its own; that something is not to be asked again is no fact about the person's health.
    private static AttributeValue Left(AttributeValue value) => value switch
    {
        KnownValue { Source: ValueSource.Host } or DeclinedValue or UnknownValue => value,
        ConflictedValue { First.Source: ValueSource.Host } both => both.First,
        _ => AttributeValue.Unknown,
    };

    private RaiseSession Settled(RaiseSession session, ConsentRequest asked, RaiseQuestion open, ConsentState state) => session with
    {
        Consents =
        [
            .. session.Consents.Where(consent => consent.Group != asked.Group),
            new ConsentRecord { Group = asked.Group, Purpose = asked.Purpose, Text = open.Message, TextVersion = asked.TextVersion, State = state, Time = _time.GetUtcNow() },
        ],
    };

    private static Lazy<ConsentPhrases> PhrasesOf(string[] agree, string[] withdraw) => new(() => new ConsentPhrases(agree, withdraw, ConsentTexts.Embedded));
}
