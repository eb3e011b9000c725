namespace Penguin.Raise;

/// <summary>Which attributes a plan may name.</summary>
internal static class PlanCandidates
{
    /// <summary>The attributes whose value the profile knows and that may be asked for, as positions in its catalog.</summary>
    public static AttributeSet Of(Scenario scenario, PlannerOptions options)
    {
        ArgumentNullException.ThrowIfNull(scenario);
        var catalog = scenario.Profile.Catalog;
        return AttributeSet.Of(Enumerable.Range(0, catalog.Count).Where(position =>
            scenario.Profile[catalog[position].Name] is KnownValue && (catalog[position].IsAskable || options.IncludeUnaskable)));
    }
}
