using System.Collections.Immutable;

namespace Penguin.Raise;

/// <summary>Looks for signs of danger by rules on the words, in English, Spanish, German, French, Chinese and Arabic. No model is called and nothing leaves the process.</summary>
/// <remarks>
/// The rules are data files in the package, each rule with a reason; <see cref="CrisisAssessment.Reasons"/> are their codes. They miss things, and they are not
/// reviewed by clinicians: add a screen of your own beside it. Immutable, deterministic; the time grows with the length of the message only.
/// </remarks>
public sealed class LocalCrisisScreen : ICrisisScreen
{
    private static readonly ImmutableArray<string> Codes = ["en", "es", "de", "fr", "zh", "ar"];
    // In characters.
    private const int LongestPlainReply = 120;

    // What is asked for colours the few words of a plain reply: where no rule fires, they have to weigh so much more.
    private const float ReplyDoubt = 1;

    // A message may be in two languages at once: by how much fewer of its words the second may know.
    private const double LanguageDoubt = 0.15;

    // Of a message of which the table knows fewer words it can say nothing: the rules decide alone.
    private const double LeastKnown = 0.5;

    private static readonly Lazy<List<ScreenRuleSet>> Embedded = new(() => [.. Codes.Select(code => ScreenRuleReader.Read(PromptSet.Embedded($"{code}.rules"), PromptSet.Embedded($"{code}.words")))]);

    // Whole messages that are plain in themselves, such as "I don't know": only rules speak there.
    private static readonly Lazy<ReplyPhrasebook> Phrases = new(() => new ReplyPhrasebook([]));

    private static readonly CrisisKind[] GravestFirst =
    [
        CrisisKind.Overdose, CrisisKind.SelfHarm, CrisisKind.Goodbye, CrisisKind.HarmToOthers, CrisisKind.ThirdPerson, CrisisKind.Abuse, CrisisKind.EatingDisorder,
        CrisisKind.Minor, CrisisKind.PassiveIdeation, CrisisKind.PastSelfHarm, CrisisKind.Unspecified,
    ];

    private readonly Func<int> _ageLimit;

    /// <summary>Creates the screen.</summary>
    /// <param name="ageLimit">The age, in years, under which a person counts as a minor.</param>
    public LocalCrisisScreen(int ageLimit = CrisisOptions.DefaultAgeLimit)
        : this(() => ageLimit)
    {
    }

    internal LocalCrisisScreen(Func<int> ageLimit) => _ageLimit = ageLimit;

    internal static List<ScreenRuleSet> RuleSets => Embedded.Value;

    /// <inheritdoc/>
    public ValueTask<CrisisAssessment> ScreenAsync(string message, RaiseSession session, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(message);
        ArgumentNullException.ThrowIfNull(session);
        cancellationToken.ThrowIfCancellationRequested();
        var state = new ScreenState(session, _ageLimit());
        var tokens = ScreenTokens.Of(message);
        var isReply = session.OpenQuestion is not null;
        var hits = Phrases.Value.Read(message, isReply) != ReplyIntent.None ? Find(tokens, state.AgeLimit) : Weigh(tokens, state.AgeLimit, isReply && message.Length <= LongestPlainReply);
        return ValueTask.FromResult(Assess(hits, state));
    }

    /// <summary>What the rules find.</summary>
    internal static List<ScreenHit> Find(string message, int ageLimit) => Find(ScreenTokens.Of(message), ageLimit);

    private static List<ScreenHit> Find(ScreenTokens tokens, int ageLimit) => [.. SetsFor(tokens).SelectMany(rules => rules.Find(tokens, ageLimit)).Where(hit => hit.Signal != ScreenSignal.TakenBack)];

    /// <summary>What the rules find, weighed together with all other words in the language of the message.</summary>
    private static List<ScreenHit> Weigh(ScreenTokens tokens, int ageLimit, bool isPlainReply)
    {
        var sets = SetsFor(tokens);
        var shares = sets.ConvertAll(rules => rules.Weights?.ShareKnown(tokens) ?? 0);
        var all = new List<ScreenHit>();
        for (var i = 0; i < sets.Count; i++)
        {
            var hits = sets[i].Find(tokens, ageLimit);
            var isWeighed = sets[i].Weights is not null && shares[i] >= Math.Max(LeastKnown, shares.Max() - LanguageDoubt);
            all.AddRange(isWeighed ? Weighed(hits, ActionOf(sets[i].Weights!, tokens, hits, isPlainReply ? ReplyDoubt : 0), sets[i].Language) : hits);
        }

        all.RemoveAll(hit => hit.Signal == ScreenSignal.TakenBack);
        return all;
    }

    /// <summary>What the weights call for. Who says that they are safe speaks of danger in words that weigh; where no rule sees more, that is no call. What is past, or about somebody else's harm, is no alarm by weights.</summary>
    private static CrisisAction ActionOf(ScreenWeights weights, ScreenTokens tokens, List<ScreenHit> hits, float doubt)
    {
        var fired = hits.FindAll(IsCall);
        if (fired.Count == 0)
        {
            return hits.Exists(hit => hit.Signal == ScreenSignal.Safe) ? CrisisAction.None : weights.ActionOf(tokens, hits, doubt);
        }

        var action = weights.ActionOf(tokens, hits, doubt: 0);
        var isSoftened = action == CrisisAction.Crisis && !fired.Exists(hit => hit.Signal == ScreenSignal.Crisis) && fired.Exists(hit => hit.Kind is CrisisKind.PastSelfHarm or CrisisKind.HarmToOthers);
        return isSoftened ? CrisisAction.Supportive : action;
    }

    private static bool IsCall(ScreenHit hit) => hit.Signal is ScreenSignal.Supportive or ScreenSignal.Crisis;

    private static List<ScreenRuleSet> SetsFor(ScreenTokens tokens) => RuleSets.FindAll(rules => rules.Language switch
    {
        "zh" => tokens.HasIdeographs,
        "ar" => tokens.HasArabic,
        _ => tokens.HasLatin,
    });

    /// <summary>The hits at the level that the message as a whole calls for: those above it are lowered or fall away, and a hit by weights is added where they lie below.</summary>
    private static List<ScreenHit> Weighed(List<ScreenHit> hits, CrisisAction action, string language)
    {
        var signal = action == CrisisAction.Crisis ? ScreenSignal.Crisis : ScreenSignal.Supportive;
        List<ScreenHit> weighed = [.. hits.Where(hit => action > CrisisAction.None || !IsCall(hit)).Select(hit => hit.Signal == ScreenSignal.Crisis ? hit with { Signal = signal } : hit)];
        if (action > CrisisAction.None && !weighed.Exists(hit => hit.Signal == signal))
        {
            var kind = Gravest(weighed.Where(hit => hit.Signal == ScreenSignal.Supportive))?.Kind ?? CrisisKind.Unspecified;
            weighed.Add(new ScreenHit($"{language}.words", kind, signal, language));
        }

        return weighed;
    }

    private static ScreenHit? Gravest(IEnumerable<ScreenHit> hits) => hits.OrderBy(hit => Array.IndexOf(GravestFirst, hit.Kind)).Cast<ScreenHit?>().FirstOrDefault();

    private static CrisisAssessment Assess(List<ScreenHit> hits, ScreenState state)
    {
        var isMinor = state.IsMinor || hits.Exists(hit => hit.Signal == ScreenSignal.Minor);
        hits.AddRange(state.Hits);
        var action = hits.Exists(hit => hit.Signal == ScreenSignal.Crisis) ? CrisisAction.Crisis
            : hits.Exists(hit => hit.Signal == ScreenSignal.Supportive) ? CrisisAction.Supportive
            : CrisisAction.None;
        var notes = hits.Where(hit => hit.Signal == ScreenSignal.Note).ToArray();
        var isNoted = action == CrisisAction.None && notes.Length > 0 && (notes.Length > 1 || isMinor || state.IsAtRisk());
        var counted = isNoted ? notes : [.. hits.Where(hit => hit.Signal == (action == CrisisAction.Crisis ? ScreenSignal.Crisis : ScreenSignal.Supportive))];
        var saysSafe = action == CrisisAction.None && hits.Exists(hit => hit.Signal == ScreenSignal.Safe);
        if (counted.Length == 0)
        {
            return isMinor || saysSafe ? CrisisAssessment.None with { IsMinor = isMinor, SaysSafe = saysSafe } : CrisisAssessment.None;
        }

        var gravest = Gravest(counted)!.Value;
        return new CrisisAssessment(isNoted ? CrisisAction.Supportive : action, [.. hits.Where(hit => hit.Signal is not (ScreenSignal.Safe or ScreenSignal.Minor)).Select(hit => hit.RuleId)])
        {
            Kind = isNoted ? (isMinor ? CrisisKind.Minor : CrisisKind.PassiveIdeation) : gravest.Kind, Language = gravest.Language, IsMinor = isMinor,
        };
    }
}
