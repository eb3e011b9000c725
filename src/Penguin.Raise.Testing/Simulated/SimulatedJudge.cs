using System.Globalization;
using System.Text.Json;

namespace Penguin.Raise.Testing;

/// <summary>Plays the judge stage: the world's truth for what the answer considered, plus the judge's noise, as whole numbers 1 to 5.</summary>
internal sealed class SimulatedJudge(SimulatedWorld world, int seed, double noise)
{
    private const double SharedNoise = 0.20;
    private const double OwnNoise = 0.39;

    private static readonly string[] Names = ["risk_sensitivity", "emotional_empathy", "user_specific_alignment"];

    /// <summary>The truth with the judge's noise, as whole numbers 1 to 5.</summary>
    public static int[] Grades(double[] truth, double noise, ref SeededNoise chance)
    {
        var shared = SharedNoise * noise * chance.Normal();
        var grades = new int[truth.Length];
        for (var d = 0; d < grades.Length; d++)
        {
            grades[d] = (int)Math.Clamp(Math.Round(truth[d] + shared + (OwnNoise * noise * chance.Normal()), MidpointRounding.AwayFromZero), 1, 5);
        }

        return grades;
    }

    public string Play(StageDocument input, long draw)
    {
        var query = input.Text("query");
        var person = input.Facts("profile");
        var answer = input.Text("answer");
        var considered = ConsideredLine.Read(answer) ?? new Dictionary<string, string>();
        bool IsRight(StatedFact fact) => considered.TryGetValue(fact.Attribute, out var code) && code == ConsideredLine.Code(fact.Value);
        var contradictions = person.Count(fact => considered.ContainsKey(fact.Attribute) && !IsRight(fact));
        var truth = world.Score(query, person, IsRight, contradictions);

        string[] texts = [query, .. person.SelectMany(fact => new[] { fact.Attribute, fact.Value }), answer, draw.ToString(CultureInfo.InvariantCulture)];
        var chance = new SeededNoise(StableHash.Of(seed, ["judge", .. texts]));
        var scores = Grades(truth, noise, ref chance);
        var reason = string.Create(CultureInfo.InvariantCulture, $"Simulated: the answer considers {considered.Count} of {person.Count} facts.");
        return "{" + string.Join(",", Names.Zip(scores, (name, score) =>
            string.Create(CultureInfo.InvariantCulture, $"\"{name}\":{{\"reason\":\"{JsonEncodedText.Encode(reason)}\",\"score\":{score}}}"))) + "}";
    }
}
