using Penguin.Raise.Landscapes;

namespace Penguin.Raise.Performance;

/// <summary>Means over queries, with half-widths of 95 % intervals.</summary>
internal static class PlanMeans
{
    public static double Regret(this IReadOnlyList<PathQuality> paths) => paths.Average(path => path.Regret);

    public static double Prefix(this IReadOnlyList<PathQuality> paths) => paths.Average(path => path.Prefix);

    public static double Calls(this IReadOnlyList<PathQuality> paths) => paths.Average(path => path.Calls);

    public static string Text(this IReadOnlyList<PathQuality> paths) =>
        $"regret {paths.Regret():0.000} +- {HalfWidth([.. paths.Select(path => path.Regret)]):0.000}, prefix {paths.Prefix():0.000}, calls {paths.Calls():0.0}";

    /// <summary>The mean of (theirs - ours) in safety, query by query: below 0 where ours is better; the same queries and rankings.</summary>
    public static (double Mean, double HalfWidth) Against(this IReadOnlyList<PathQuality> ours, IReadOnlyList<PathQuality> theirs)
    {
        double[] differences = [.. ours.Select((path, i) => theirs[i].Safety - path.Safety)];
        return (differences.Average(), HalfWidth(differences));
    }

    private static double HalfWidth(double[] values)
    {
        var mean = values.Average();
        return 1.96 * Math.Sqrt(values.Sum(value => (value - mean) * (value - mean)) / (values.Length - 1) / values.Length);
    }
}
