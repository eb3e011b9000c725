using System.Text.Json;

namespace Penguin.Raise.Testing;

/// <summary>Plays the rank stage: the world's order of how far attributes matter for the query, blurred to a stated rank correlation.</summary>
internal sealed class SimulatedRanker(SimulatedWorld world, int seed, double correlation)
{
    public string Play(StageDocument input)
    {
        var query = input.Text("query");
        var candidates = input.Names("attributes", "name");

        // Scores over all that is named, known or not, so that the order of two attributes is the same at every step of one plan.
        string[] all = [.. candidates.Concat(input.Names("known")).Distinct(StringComparer.OrdinalIgnoreCase).OrderBy(name => name, StringComparer.Ordinal)];
        var scores = Scores(query, all);
        var ranking = candidates.OrderByDescending(name => scores[name]).ThenBy(name => name, StringComparer.Ordinal);
        return "{\"reason\":\"Simulated.\",\"ranking\":[" + string.Join(',', ranking.Select(name => $"\"{JsonEncodedText.Encode(name)}\"")) + "]}";
    }

    private Dictionary<string, double> Scores(string query, string[] names)
    {
        var signal = RankBlur.Strength(correlation, names.Length);
        var noise = Math.Sqrt(1 - (signal * signal));

        // Attributes that matter equally, such as those that do not at all, are put in an order by hash.
        string[] order = [.. names.OrderByDescending(name => world.Relevance(query, name)).ThenBy(name => StableHash.Of(seed, "rank tie", query, name))];
        return order.Select((name, rank) => (name, score: (signal * RankBlur.NormalScore(rank, order.Length)) + (noise * Blur(query, name))))
            .ToDictionary(pair => pair.name, pair => pair.score, StringComparer.OrdinalIgnoreCase);
    }

    private double Blur(string query, string name) => new SeededNoise(StableHash.Of(seed, "rank", query, name)).Normal();
}
