using System.Globalization;

namespace Penguin.Raise;

/// <summary>The settings on which any planner's paths depend, as text.</summary>
internal static class PlanSettings
{
    public static string Of(PlannerOptions options) =>
        string.Create(CultureInfo.InvariantCulture, $"depth {options.Depth}{(options.IncludeUnaskable ? ", unaskable included" : "")}");

    public static string OfSearch(PlannerOptions options) => string.Create(CultureInfo.InvariantCulture,
        $"{Of(options)}, evaluations {options.Evaluations}, retries {options.Retries}, most failures {options.MaxFailuresInRow}, most calls {Or(options.MaxCalls)}, price {Or(options.MaxPrice)}, time {options.MaxDuration?.ToString("c", CultureInfo.InvariantCulture) ?? "any"}");

    private static string Or<T>(T? limit)
        where T : struct, IFormattable => limit?.ToString(null, CultureInfo.InvariantCulture) ?? "any";
}
