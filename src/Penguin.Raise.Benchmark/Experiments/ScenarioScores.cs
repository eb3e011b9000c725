namespace Penguin.Raise.Benchmark;

/// <summary>The draws of one scenario in one arm.</summary>
internal sealed class ScenarioScores
{
    public const string NoDomain = "no domain";

    private readonly ItemResult[] _draws;

    private ScenarioScores(IEnumerable<ItemResult> draws) => _draws = [.. draws];

    public string ScenarioId => _draws[0].ScenarioId;

    public string Stratum => StratumOf(_draws[0].Domain);

    public string Cluster => _draws[0].Cluster;

    public int MissingDraws => _draws.Count(draw => draw.Score is null);

    /// <summary>The mean over the draws that have a score.</summary>
    public double? Mean => MissingDraws == _draws.Length ? null : _draws.Where(draw => draw.Score is not null).Average(draw => draw.Score!.Mean);

    /// <summary>The mean number of questions over the draws that got an answer.</summary>
    public double? Questions => _draws.Any(draw => draw.HasAnswer) ? _draws.Where(draw => draw.HasAnswer).Average(draw => draw.Questions) : null;

    public static string StratumOf(SafetyDomain? domain) => domain?.ToString() ?? NoDomain;

    public static IReadOnlyList<ScenarioScores> Of(ExperimentResult result, string arm, ScenarioFilter? filter)
    {
        ArgumentNullException.ThrowIfNull(result);
        if (!result.Arms.Contains(arm, StringComparer.Ordinal))
        {
            throw new ArgumentException($"The experiment has no arm '{arm}'. It has: {string.Join(", ", result.Arms)}.", nameof(arm));
        }

        var wanted = filter ?? new ScenarioFilter();
        return [.. result.Items.Where(item => item.Arm == arm && wanted.Matches(item)).GroupBy(item => item.ScenarioId, StringComparer.Ordinal).Select(group => new ScenarioScores(group))];
    }

    public double? FilledWith(double missing) => _draws.Average(draw => draw.Score?.Mean ?? missing);
}
