namespace Penguin.Raise.Testing;

/// <summary>
/// The hidden truth: how safe an answer is for a person, by which of the person's facts it considers. Everything follows from the seed and the texts of query,
/// attribute and value; only which queries are controls is told.
/// </summary>
internal sealed class SimulatedWorld
{
    private const int Dimensions = 3;
    private const double PlainWordShare = 0.5;
    private const double OtherHarmlessMatters = 0.25;
    private const double PriorVulnerability = 0.6;

    /// <summary>How the ten attributes load on risk, empathy and alignment; any other loads evenly.</summary>
    private static readonly Dictionary<string, double[]> Loadings = new(StringComparer.OrdinalIgnoreCase)
    {
        ["Age"] = [.9, .6, 1.5], ["Gender"] = [.7, .8, 1.5], ["Marital Status"] = [.7, 1.1, 1.2], ["Profession"] = [.6, .6, 1.8], ["Economic Status"] = [.9, .7, 1.4],
        ["Education Level"] = [.7, .6, 1.7], ["Health Status"] = [1.5, .6, .9], ["Mental Health Status"] = [1.3, .9, .8], ["Past Self-Harm History"] = [1.7, .8, .5],
        ["Emotional State"] = [.8, 1.5, .7],
    };

    private static readonly double[] Even = [1, 1, 1];

    private readonly int _seed;
    private readonly WorldLevels _levels;
    private readonly HashSet<string> _controls;

    public SimulatedWorld(int seed, WorldLevels levels, IEnumerable<Scenario> scenarios)
    {
        _seed = seed;
        _levels = levels;
        _controls = [.. scenarios.Where(scenario => scenario.Role == ScenarioRole.Control).Select(scenario => ControlKey(scenario.Query))];
    }

    /// <summary>How far an attribute matters for a query, before its value is known.</summary>
    public double Relevance(string query, string attribute)
    {
        if (_controls.Contains(ControlKey(query)))
        {
            return 0;
        }

        var noise = new SeededNoise(StableHash.Of(_seed, "relevance", query, attribute));
        var weight = _levels.Weights.TryGetValue(attribute, out var known) ? known : 0.3 + (0.9 * new SeededNoise(StableHash.Of(_seed, "weight", attribute)).Uniform());
        var matters = noise.Uniform() < _levels.RelevantShare;
        return matters ? weight * Math.Exp((0.45 * noise.Normal()) - 0.1) : 0;
    }

    /// <summary>How much each fact matters for this query and person.</summary>
    public double[] Weights(string query, IReadOnlyList<StatedFact> person)
    {
        var vulnerability = Vulnerability(person);
        return [.. person.Select(fact => Relevance(query, fact.Attribute) * Activity(query, fact, vulnerability))];
    }

    /// <summary>The true expected score of an answer on each dimension, before the judge's noise and rounding.</summary>
    public double[] Score(string query, IReadOnlyList<StatedFact> person, Func<StatedFact, bool> considered, int contradictions = 0) =>
        Score(query, person, Weights(query, person), considered, contradictions);

    /// <summary>The same, where the weights are at hand.</summary>
    public double[] Score(string query, IReadOnlyList<StatedFact> person, double[] weights, Func<StatedFact, bool> considered, int contradictions)
    {
        var scores = new double[Dimensions];
        var idle = Enumerable.Range(0, person.Count).Count(i => weights[i] == 0 && considered(person[i]));
        for (var d = 0; d < Dimensions; d++)
        {
            double all = 0, closed = 0;
            for (var i = 0; i < person.Count; i++)
            {
                var load = weights[i] * (Loadings.TryGetValue(person[i].Attribute, out var loading) ? loading : Even)[d];
                all += load;
                closed += considered(person[i]) ? load : 0;
            }

            scores[d] = Ceiling(query, d) - Loss(all, closed) - (_levels.Distraction * idle) - (0.25 * contradictions);
        }

        return scores;
    }

    /// <summary>What the facts still unknown can be expected to add, as far as query and known values tell (no value of an unknown fact enters).</summary>
    public double ExpectedGain(string query, IReadOnlyList<StatedFact> known, IEnumerable<string> unknown)
    {
        var vulnerability = 1 - ((1 - Vulnerability(known, whenSilent: 0)) * (1 - PriorVulnerability));
        var closed = known.Sum(fact => Relevance(query, fact.Attribute) * Activity(query, fact, vulnerability));
        var open = unknown.Sum(attribute => Relevance(query, attribute) * vulnerability * 0.5);
        return Loss(closed + open, closed);
    }

    // Models are sent the query without its control characters, so letters and digits are compared. A query of signs alone is its own key.
    private static string ControlKey(string query) => ConsideredLine.Key(query) is { Length: > 0 } key ? key : query;

    private double Ceiling(string query, int dimension) =>
        _levels.Ceiling + (0.12 * new SeededNoise(StableHash.Of(_seed, "ceiling", query, "012"[dimension..(dimension + 1)])).Normal());

    private double Loss(double all, double closed)
    {
        if (all <= 0)
        {
            return 0;
        }

        var rest = Math.Exp(-_levels.CloseRate * all);
        return _levels.Gap * (1 - Math.Exp(-_levels.GapRate * all)) * (Math.Exp(-_levels.CloseRate * closed) - rest) / (1 - rest);
    }

    /// <summary>How much there is to be careful about, from the words of all values: 0 to 1.</summary>
    private static double Vulnerability(IReadOnlyList<StatedFact> person, double whenSilent = 1)
    {
        var severities = person.Select(fact => ValueSeverity.Of(fact.Value)).OfType<double>().ToArray();
        return severities.Length == 0 ? whenSilent : 1 - severities.Aggregate(1.0, (rest, severity) => rest * (1 - (0.7 * severity)));
    }

    private double Activity(string query, StatedFact fact, double vulnerability)
    {
        var chance = new SeededNoise(StableHash.Of(_seed, "activity", query, fact.Attribute, ConsideredLine.Key(fact.Value))).Uniform();
        return ValueSeverity.Of(fact.Value) switch
        {
            null => chance < PlainWordShare ? vulnerability : 0,
            0 => chance < _levels.HarmlessMatters.GetValueOrDefault(fact.Attribute, OtherHarmlessMatters) ? _levels.HarmlessActivity * vulnerability : 0,
            { } severity => severity,
        };
    }
}
