namespace Penguin.Raise;

/// <summary>Places to turn to from the table in the package: each with its source and the day on which that was looked at. Immutable.</summary>
/// <remarks>
/// An entry whose only source is the press is not shown unless the host opts in; an emergency number without a source is never shown. Nothing is shown after the
/// table's review date. A directory of helplines is always the last entry, so that there is a second way beside a line that does not answer.
/// </remarks>
public sealed class EmbeddedCrisisResources : ICrisisResourceProvider
{
    private const string Press = "press";
    private const string EuropeanEmergency = "intl-eu-112";
    private const int MostLines = 3;

    // Member states of the European Union, where the European emergency number is sourced for all.
    private static readonly HashSet<string> EuropeanUnion = new(
        "AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK".Split(' '), StringComparer.OrdinalIgnoreCase);

    private readonly Lazy<CrisisResourceTable> _table;
    private readonly DateOnly _reviewAfter;
    private readonly TimeProvider _time;
    private readonly Func<bool> _showPress;

    /// <summary>Creates the provider.</summary>
    /// <param name="time">The clock; <see langword="null"/> for the system's.</param>
    /// <param name="showPressSources">Whether entries are shown whose only source is the press.</param>
    public EmbeddedCrisisResources(TimeProvider? time = null, bool showPressSources = false)
        : this(time ?? TimeProvider.System, () => showPressSources)
    {
    }

    internal EmbeddedCrisisResources(CrisisResourceTable table, TimeProvider time, Func<bool> showPress) =>
        (_table, _reviewAfter, _time, _showPress) = (new Lazy<CrisisResourceTable>(table), table.ReviewAfter, time, showPress);

    // The table is read when somebody needs it, so that a host starts sooner.
    internal EmbeddedCrisisResources(TimeProvider time, Func<bool> showPress) =>
        (_table, _reviewAfter, _time, _showPress) = (new Lazy<CrisisResourceTable>(() => CrisisResourceTable.Embedded), CrisisResourceTable.EmbeddedReviewAfter, time, showPress);

    /// <summary>The last day on which the table is shown.</summary>
    public DateOnly ReviewAfter => _reviewAfter;

    /// <summary>Whether the table is past its review date, so that nothing is shown.</summary>
    public bool IsStale => DateOnly.FromDateTime(_time.GetUtcNow().UtcDateTime) > _reviewAfter;

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<CrisisResource>> FindAsync(CrisisResourceQuery query, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(query);
        return ValueTask.FromResult(IsStale ? [] : Find(query));
    }

    private static int Rank(CrisisResourceType type, CrisisResourceQuery query) => type switch
    {
        CrisisResourceType.Youth => query.IsMinor || query.Kind == CrisisKind.Minor ? 0 : -1,
        CrisisResourceType.DomesticViolence => query.Kind == CrisisKind.Abuse ? 1 : -1,
        CrisisResourceType.Suicide => query.Kind is CrisisKind.Abuse or CrisisKind.EatingDisorder or CrisisKind.HarmToOthers ? 4 : 2,
        CrisisResourceType.General => 3,
        _ => 5,
    };

    private IReadOnlyList<CrisisResource> Find(CrisisResourceQuery query)
    {
        var region = query.Region is null ? null : _table.Value.Regions.FirstOrDefault(pair => string.Equals(pair.Key, query.Region, StringComparison.OrdinalIgnoreCase)).Value;
        var lines = (region?.Resources ?? []).Where(IsShown)
            .Select(entry => (Entry: entry, Rank: Rank(CrisisResourceTable.Entry.TypeOf(entry.Kind), query)))
            .Where(pair => pair.Rank >= 0)
            .OrderBy(pair => pair.Rank).ThenBy(pair => pair.Entry.IsForAnyone || pair.Rank < 2 ? 0 : 1) // order within a rank is the table's
            .Take(MostLines).Select(pair => pair.Entry.ToResource());
        CrisisResource[] emergency = EmergencyOf(query.Region, region) is { } number ? [number] : [];
        var directories = _table.Value.International.Where(entry => entry.Type == "directory" && IsShown(entry)).Select(entry => entry.ToResource());
        var isUrgent = query.Kind is CrisisKind.Overdose or CrisisKind.HarmToOthers;
        return isUrgent ? [.. emergency, .. lines, .. directories] : [.. lines, .. emergency, .. directories];
    }

    private CrisisResource? EmergencyOf(string? code, CrisisResourceTable.Region? region)
    {
        if (region?.Emergency is { Number: { } number, SourceKind: { } kind } found && (_showPress() || kind != Press))
        {
            return new CrisisResource
            {
                Name = "Emergency service", Type = CrisisResourceType.Emergency, Call = number, Audience = "anyone in immediate danger", Source = found.Source, Seen = found.Seen,
            };
        }

        return code is not null && EuropeanUnion.Contains(code) ? _table.Value.International.FirstOrDefault(entry => entry.Id == EuropeanEmergency && IsShown(entry))?.ToResource() : null;
    }

    private bool IsShown(CrisisResourceTable.Entry entry) => entry.Source is not null && entry.SourceKind is not null && (_showPress() || entry.SourceKind != Press);
}
