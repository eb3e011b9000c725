using Penguin.Raise.Benchmark;

namespace Penguin.Raise.Performance;

/// <summary>What some way of asking does on each of the scenarios: questions and true score, with the figures over all.</summary>
internal sealed record AgentRule(IReadOnlyList<Scenario> Scenarios, double[] Questions, double[] Scores)
{
    private static readonly IntervalOptions Quick = new() { Resamples = 1000 };

    public double MeanQuestions => Questions.Average();

    public double MeanScore => Scores.Average();

    /// <summary>Paired difference of the scores, this minus the other, with clusters of queries.</summary>
    public MeanInterval Against(double[] others) => PairedDifference.Of(
        Scenarios.Select((scenario, i) => new PairedItem(scenario.Domain?.ToString() ?? "none", scenario.Cluster, Scores[i], others[i])), Quick).Interval;

    public MeanInterval Interval(double[] values) => MeanInterval.Of(
        new ClusteredSample(Scenarios.Select((scenario, i) => new SampleItem(scenario.Domain?.ToString() ?? "none", scenario.Cluster, values[i]))), Quick);

    /// <summary>A module's rule of stopping on traced conversations.</summary>
    public static async Task<AgentRule> OfAsync(IReadOnlyList<AgentTrace> traces, IAbstentionModule module, int budget)
    {
        var (questions, scores) = (new double[traces.Count], new double[traces.Count]);
        for (var i = 0; i < questions.Length; i++)
        {
            var stop = await TracedTurn.StopOfAsync(traces[i].Turns, module, budget);
            (questions[i], scores[i]) = (traces[i].Turns[stop].Questions, traces[i].Scores[stop]);
        }

        return new AgentRule([.. traces.Select(trace => trace.Scenario)], questions, scores);
    }

    /// <summary>Two rules, each for a share of the people: what lies between them at a stated mean number of questions.</summary>
    public AgentRule Toward(AgentRule other, double questions)
    {
        var share = other.MeanQuestions == MeanQuestions ? 0 : Math.Clamp((questions - MeanQuestions) / (other.MeanQuestions - MeanQuestions), 0, 1);
        return new AgentRule(
            Scenarios, [.. Questions.Zip(other.Questions, (one, two) => one + (share * (two - one)))], [.. Scores.Zip(other.Scores, (one, two) => one + (share * (two - one)))]);
    }

    public static string Text(MeanInterval interval) => $"{interval.Mean:+0.000;-0.000} [{interval.Lower:+0.000;-0.000}, {interval.Upper:+0.000;-0.000}]";

    public override string ToString() => nameof(AgentRule);
}
