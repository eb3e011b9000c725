using System.Globalization;

namespace Penguin.Raise;

/// <summary>What the conversation so far adds to a message: signs in the known values, an age under the limit, and whether little is enough to offer help.</summary>
/// <remarks>Values count by themselves in the first turn, when only the host can have given them; later they, and the query, weigh only beside something that is said now.</remarks>
internal sealed class ScreenState
{
    private const string AgeName = "age";
    private const string PastName = "pastselfharmhistory";

    private readonly RaiseSession _session;
    private readonly List<ScreenHit> _values;

    public ScreenState(RaiseSession session, int ageLimit)
    {
        (_session, AgeLimit) = (session, ageLimit);
        _values = session.Turns > 0 ? [] : HitsInValues();
        IsMinor = session.IsMinor || IsMinorByAge(session.Profile, ageLimit);
        Hits = [.. _values.Where(hit => hit.Signal <= ScreenSignal.Crisis).Select(Softened)];
    }

    public int AgeLimit { get; }

    public bool IsMinor { get; }

    public IReadOnlyList<ScreenHit> Hits { get; }

    /// <summary>Whether something known makes a sign count that would be too little alone.</summary>
    public bool IsAtRisk() => _session.CrisisFloor != CrisisAction.None
        || _session.Profile.Known.Any(pair => AttributeNames.Key(pair.Attribute.Name) == PastName && !DeniedValue.Is(pair.Value.Text))
        || (_session.Turns > 0 ? HitsInValues() : _values).Exists(hit => hit.Signal <= ScreenSignal.Crisis)
        || (_session.Query is { } query && LocalCrisisScreen.Find(query, AgeLimit).Exists(hit => hit.Signal <= ScreenSignal.Crisis));

    /// <summary>Whether a known age, in an attribute of that name, is under the limit.</summary>
    public static bool IsMinorByAge(UserProfile profile, int limit) =>
        profile.Known.Any(pair => AttributeNames.Key(pair.Attribute.Name) == AgeName && IsUnder(pair.Value.Text, limit));

    /// <summary>Whether an age, which begins with its number, is under the limit; of a range, its upper end.</summary>
    public static bool IsUnder(string age, int limit)
    {
        var numbers = age.Split(['-', '–', ' ', '/'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .TakeWhile(part => int.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out _)).Select(part => int.Parse(part, NumberStyles.None, CultureInfo.InvariantCulture)).ToArray();
        return numbers.Length > 0 && numbers.Max() < limit;
    }

    private List<ScreenHit> HitsInValues() => [.. _session.Profile.Known.Where(pair => !DeniedValue.Is(pair.Value.Text)).SelectMany(pair => FindIn(pair.Value.Text, AgeLimit))];

    // Values stand without a subject, or in the third person, and are the person's own all the same.
    private static IEnumerable<ScreenHit> FindIn(string value, int ageLimit) => new[] { value, $"i {value}", $"she {value}" }
        .SelectMany(text => LocalCrisisScreen.Find(text, ageLimit)).Select(hit => hit.Kind == CrisisKind.ThirdPerson ? hit with { Kind = CrisisKind.Unspecified } : hit).DistinctBy(hit => hit.RuleId);

    // What is known was said or found at another time: it calls for an offer, not for an alarm.
    private static ScreenHit Softened(ScreenHit hit) => hit.Signal == ScreenSignal.Crisis ? hit with { Signal = ScreenSignal.Supportive } : hit;

    public override string ToString() => nameof(ScreenState);
}
