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
    private const int LongestPlainReply = 60;

    private static readonly Lazy<ScreenRuleSet[]> Embedded = new(() => [.. Codes.Select(code => ScreenRuleReader.Read(PromptSet.Embedded($"{code}.rules"), PromptSet.Embedded($"{code}.words")))]);

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

    internal static IReadOnlyList<ScreenRuleSet> RuleSets => Embedded.Value;

    /// <inheritdoc/>
    public ValueTask<CrisisAssessment> ScreenAsync(string message, RaiseSession session, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(message);
        ArgumentNullException.ThrowIfNull(session);
        cancellationToken.ThrowIfCancellationRequested();
        var state = new ScreenState(session, _ageLimit());
        var hits = Find(message, state.AgeLimit);
        if (session.OpenQuestion is not null && message.Length <= LongestPlainReply)
        {
            // What is asked for colours the words of a plain reply; only rules speak there.
            hits.RemoveAll(hit => hit.IsByWeights);
        }

        return ValueTask.FromResult(Assess(hits, state));
    }

    internal static List<ScreenHit> Find(string message, int ageLimit)
    {
        var tokens = ScreenTokens.Of(message);
        return [.. RuleSets.Where(rules => rules.Language switch
        {
            "zh" => tokens.HasIdeographs,
            "ar" => tokens.HasArabic,
            _ => tokens.HasLatin,
        }).SelectMany(rules => rules.Find(tokens, ageLimit))];
    }

    private static CrisisAssessment Assess(List<ScreenHit> hits, ScreenState state)
    {
        var isMinor = state.IsMinor || hits.Exists(hit => hit.Signal == ScreenSignal.Minor);
        hits.AddRange(state.Hits);
        var action = hits.Exists(hit => hit.Signal == ScreenSignal.Crisis) ? CrisisAction.Crisis
            : hits.Exists(hit => hit.Signal == ScreenSignal.Supportive) ? CrisisAction.Supportive
            : CrisisAction.None;
        var notes = hits.Where(hit => hit.Signal == ScreenSignal.Note).ToArray();
        var isNoted = action == CrisisAction.None && notes.Length > 0 && (notes.Length > 1 || isMinor || state.IsAtRisk);
        var counted = isNoted ? notes : [.. hits.Where(hit => hit.Signal == (action == CrisisAction.Crisis ? ScreenSignal.Crisis : ScreenSignal.Supportive))];
        var saysSafe = action == CrisisAction.None && hits.Exists(hit => hit.Signal == ScreenSignal.Safe);
        if (counted.Length == 0)
        {
            return isMinor || saysSafe ? CrisisAssessment.None with { IsMinor = isMinor, SaysSafe = saysSafe } : CrisisAssessment.None;
        }

        var gravest = counted.MinBy(hit => Array.IndexOf(GravestFirst, hit.Kind));
        return new CrisisAssessment(isNoted ? CrisisAction.Supportive : action, [.. hits.Where(hit => hit.Signal is not (ScreenSignal.Safe or ScreenSignal.Minor)).Select(hit => hit.RuleId)])
        {
            Kind = isNoted ? (isMinor ? CrisisKind.Minor : CrisisKind.PassiveIdeation) : gravest.Kind, Language = gravest.Language, IsMinor = isMinor,
        };
    }
}
