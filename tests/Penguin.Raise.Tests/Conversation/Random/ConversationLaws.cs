namespace Penguin.Raise.Tests;

/// <summary>What has to hold of every turn of every conversation; remembers what it needs of the turns before.</summary>
internal sealed class ConversationLaws(RandomSettings settings)
{
    private static readonly string[] EndedBySomebody =
    [
        "budget", "call-limit", "token-limit", "conversation-limit", "nothing-to-ask", "supportive", "wanted", "hostile", "follow-up", "consent-withdrawn",
    ];

    private readonly HashSet<string> _declinedWhenAsked = [];
    private int _asked;

    public IEnumerable<string> Breaches(RaiseSession before, RaiseOutcome outcome)
    {
        var after = outcome.Session;
        _asked = IsNewQuery(before, after) ? 0 : _asked;
        _declinedWhenAsked.UnionWith(before.OpenQuestion is { Consent: null } open && after.Profile[open.Attribute] is DeclinedValue ? [open.Attribute] : []);
        return outcome switch
        {
            AskOutcome ask => OfAsking(before, ask),
            AnswerOutcome answer => OfAnswering(answer),
            FailedOutcome failed => OfFailing(before, failed),
            _ => [],
        };
    }

    private static bool IsNewQuery(RaiseSession before, RaiseSession after) => before.Answer is not null && after.Answer is null;

    private IEnumerable<string> OfAsking(RaiseSession before, AskOutcome ask)
    {
        var (name, attribute) = (ask.Question.Attribute, AttributeCatalog.Penguin[ask.Question.Attribute]);
        var isCounted = ask.Question is { Consent: null, IsExplained: false };
        _asked += isCounted ? 1 : 0;
        return
        [
            .. Law(_asked <= settings.Budget && ask.Session.QuestionsAsked == _asked, "more questions than the budget, or counted wrongly"),
            .. Law(attribute.IsAskable, "past self-harm was asked as a piece of data"),
            .. Law(before.Profile[name] is not DeclinedValue && ask.Session.Profile[name] is not DeclinedValue && !_declinedWhenAsked.Contains(name), "what was declined was asked again"),
            .. Law(ask.Session.Profile[name] is UnknownValue or ConflictedValue, "what is known was asked"),
            .. Law(!isCounted || before.Asked.Count(other => other == name) < 2, "the same was asked three times"),
            .. Law(_asked > 1 || !isCounted || attribute.Sensitivity != AttributeSensitivity.Special || HasNothingElse(ask), "the opening question was of a special category"),
        ];
    }

    private IEnumerable<string> OfAnswering(AnswerOutcome answer) =>
    [
        .. Law(!settings.SaysTooLittle(answer.Session.Levels) || EndedBySomebody.Contains(answer.Reason), $"answered ({answer.Reason}) though too little was known"),
        .. Law(answer.Reason != "budget" || answer.Session.QuestionsAsked == settings.Budget, "'budget' was no budget"),
        .. Law(!string.IsNullOrWhiteSpace(answer.Text), "the answer is blank"),
        .. Law(settings.Check == AnswerCheckMode.Off || !answer.Text.Contains("example.com", StringComparison.Ordinal), "a link of the model was shown"),
        .. Law(answer.Session.Usage.Calls <= settings.Budget + 3 + answer.Session.WordingCalls, "the query cost too many calls"),
    ];

    private static string[] OfFailing(RaiseSession before, FailedOutcome failed) =>
        Law(failed.Assessment.Action >= CrisisAction.Supportive || failed.Session == before with { EarlierUsage = before.EarlierUsage + failed.Usage }, "a failed turn changed more of the session than its cost");

    private static bool HasNothingElse(AskOutcome ask) => AttributeCatalog.Penguin.Where(attribute => attribute.IsAskable && attribute.Sensitivity != AttributeSensitivity.Special && attribute.Name != ask.Question.Attribute)
        .All(attribute => ask.Session.Profile[attribute.Name] is not UnknownValue || ask.Session.Asked.Contains(attribute.Name));

    private static string[] Law(bool holds, string breach) => holds ? [] : [breach];
}
