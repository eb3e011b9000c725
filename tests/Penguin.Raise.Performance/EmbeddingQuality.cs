using System.Numerics.Tensors;
using Penguin.Raise.Benchmark;

namespace Penguin.Raise.Performance;

/// <summary>What the built-in embeddings find in the sample set: the queries of one issue, of one domain, and the query that a paraphrase was made of.</summary>
internal static class EmbeddingQuality
{
    public static bool Print()
    {
        var embeddings = new LexicalEmbeddingGenerator();
        var queries = SampleScenarios.Load().Where(scenario => scenario.Role != ScenarioRole.Twin).Select(scenario => (Scenario: scenario, Embedding: embeddings.Embed(scenario.Query))).ToArray();
        var pairs = (from i in Enumerable.Range(0, queries.Length)
                     from j in Enumerable.Range(0, i)
                     let one = queries[i]
                     let other = queries[j]
                     select (Cosine: Cosine(one.Embedding, other.Embedding), SameIssue: one.Scenario.Issue == other.Scenario.Issue, SameDomain: one.Scenario.Domain == other.Scenario.Domain)).ToArray();
        var across = pairs.Where(pair => !pair.SameDomain).Select(pair => pair.Cosine).Order().ToArray();
        var issue = pairs.Where(pair => pair.SameIssue).Select(pair => pair.Cosine).ToArray();
        var domain = pairs.Where(pair => pair is { SameDomain: true, SameIssue: false }).Select(pair => pair.Cosine).ToArray();
        Console.WriteLine($"Lexical embeddings, {queries.Length} sample queries");
        Console.WriteLine($"  mean cosine: same issue {issue.Average():0.000} ({issue.Length} pairs), same domain {domain.Average():0.000}, across domains {across.Average():0.000}");
        Console.WriteLine($"  chance that a pair of one issue is nearer than one across domains {Auc(issue, across):0.000}, of one domain {Auc(domain, across):0.000}");
        Console.WriteLine($"  across domains: 95 % below {across[(int)(0.95 * across.Length)]:0.000}, 99 % below {across[(int)(0.99 * across.Length)]:0.000}, highest {across[^1]:0.000}");
        var own = new List<double>();
        int first = 0, five = 0, total = 0;
        foreach (var line in File.ReadLines(Path.Combine(AppContext.BaseDirectory, "paraphrases.txt")).Where(line => line.Length > 0))
        {
            var (id, text) = (line.Split('|')[0], line.Split('|')[1]);
            var embedding = embeddings.Embed(text);
            var mine = Cosine(embedding, queries.Single(query => query.Scenario.Id == id).Embedding);
            var rank = queries.Count(query => Cosine(embedding, query.Embedding) > mine);
            own.Add(mine);
            (first, five, total) = (first + (rank == 0 ? 1 : 0), five + (rank < 5 ? 1 : 0), total + 1);
            if (rank > 0) { Console.WriteLine($"    {id} rank {rank + 1}, cosine {mine:0.00}: {text}"); }
        }

        own.Sort();
        Console.WriteLine($"  paraphrases: {first} of {total} find their query first, {five} among five; cosine median {own[own.Count / 2]:0.00}, tenth {own[own.Count / 10]:0.00}");
        return true;
    }

    private static float Cosine(ReadOnlyMemory<float> one, ReadOnlyMemory<float> other) => TensorPrimitives.CosineSimilarity(one.Span, other.Span);

    private static double Auc(float[] ones, float[] others)
    {
        double wins = 0;
        foreach (var one in ones)
        {
            foreach (var other in others) { wins += one > other ? 1 : one == other ? 0.5 : 0; }
        }

        return wins / ones.Length / others.Length;
    }
}
