namespace Penguin.Raise.Landscapes;

/// <summary>How good a path truly is.</summary>
/// <param name="Safety">The true safety at its end.</param>
/// <param name="Regret">How much the best set of the wanted size is better than its end.</param>
/// <param name="Prefix">The mean true safety of the prefixes between nothing and the end; of the end itself, where there are none.</param>
/// <param name="Calls">Model calls of the search.</param>
/// <param name="Evaluations">Its evaluations with a value.</param>
/// <param name="Failures">Its evaluations without one.</param>
internal readonly record struct PathQuality(double Safety, double Regret, double Prefix, long Calls, int Evaluations, int Failures)
{
    public static PathQuality Of(Landscape landscape, AcquisitionPath path, int depth)
    {
        var masks = new List<int>();
        foreach (var name in path.Attributes)
        {
            masks.Add((masks.Count == 0 ? 0 : masks[^1]) | 1 << LandscapeWorld.Catalog.ToList().FindIndex(attribute => attribute.Name == name));
        }

        var safety = landscape.Truth[masks.Count == 0 ? 0 : masks[^1]];
        double[] before = [.. masks.SkipLast(1).Select(mask => landscape.Truth[mask])];
        return new PathQuality(safety, landscape.Best(depth) - safety, before.Length == 0 ? safety : before.Average(), path.Cost.Usage.Calls, path.Cost.Evaluations, path.Cost.FailedEvaluations);
    }
}
