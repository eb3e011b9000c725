using System.Globalization;

namespace Penguin.Raise;

/// <summary>What the conversation so far adds to a message: signs in the known values, an age under the limit, and whether little is enough to offer help.</summary>
/// <remarks>Values count by themselves in the first turn, when only the host can have given them; later they, and the query, weigh only beside something that is said now.</remarks>
internal sealed class ScreenState
{
    private const string AgeName = "age";
    private const string PastName = "pastselfharmhistory";

    public ScreenState(RaiseSession session, int ageLimit)
    {
        AgeLimit = ageLimit;
        var known = session.Profile.Catalog.Select(attribute => (attribute.Name, Value: session.Profile[attribute.Name] as KnownValue)).Where(pair => pair.Value is not null).ToArray();
        var values = known.Where(pair => !DeniedValue.Is(pair.Value!.Text)).SelectMany(pair => FindIn(pair.Value!.Text, ageLimit)).ToList();
        var past = known.Any(pair => AttributeNames.Key(pair.Name) == PastName && !DeniedValue.Is(pair.Value!.Text));
        var query = session.Query is null ? [] : LocalCrisisScreen.Find(session.Query, ageLimit);
        IsMinor = session.IsMinor || IsMinorByAge(session.Profile, ageLimit);
        IsAtRisk = past || session.CrisisFloor != CrisisAction.None || values.Concat(query).Any(hit => hit.Signal <= ScreenSignal.Crisis);
        Hits = session.Turns > 0 ? [] : [.. values.Where(hit => hit.Signal <= ScreenSignal.Crisis).Select(Softened)];
    }

    public int AgeLimit { get; }

    public bool IsMinor { get; }

    /// <summary>Whether something known makes a sign count that would be too little alone.</summary>
    public bool IsAtRisk { get; }

    public IReadOnlyList<ScreenHit> Hits { get; }

    /// <summary>Whether a known age, in an attribute of that name, is under the limit.</summary>
    public static bool IsMinorByAge(UserProfile profile, int limit) =>
        profile.Catalog.Any(attribute => AttributeNames.Key(attribute.Name) == AgeName && profile[attribute.Name] is KnownValue age && IsUnder(age.Text, limit));

    /// <summary>Whether an age, which begins with its number, is under the limit; of a range, its upper end.</summary>
    public static bool IsUnder(string age, int limit)
    {
        var numbers = age.Split(['-', '–', ' ', '/'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .TakeWhile(part => int.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out _)).Select(part => int.Parse(part, NumberStyles.None, CultureInfo.InvariantCulture)).ToArray();
        return numbers.Length > 0 && numbers.Max() < limit;
    }

    // Values stand without a subject, or in the third person, and are the person's own all the same. Weights of words come from whole messages and say nothing of a value.
    private static IEnumerable<ScreenHit> FindIn(string value, int ageLimit) => new[] { value, $"i {value}", $"she {value}" }
        .SelectMany(text => LocalCrisisScreen.Find(text, ageLimit)).Where(hit => !hit.IsByWeights).Select(hit => hit.Kind == CrisisKind.ThirdPerson ? hit with { Kind = CrisisKind.Unspecified } : hit).DistinctBy(hit => hit.RuleId);

    // What is known was said or found at another time: it calls for an offer, not for an alarm.
    private static ScreenHit Softened(ScreenHit hit) => hit.Signal == ScreenSignal.Crisis ? hit with { Signal = ScreenSignal.Supportive } : hit;

    public override string ToString() => nameof(ScreenState);
}
