using System.Text.Json;

namespace Penguin.Raise.Tests;

/// <summary>Replies of judges with the scores that must be read from them, or none.</summary>
internal static class ReplyCorpus
{
    private static readonly Lazy<IReadOnlyList<RecordedReply>> Entries = new(() =>
        [.. Load("judge-replies.json"), .. Load("judge-replies-near-misses.json"), .. Load("judge-replies-unseen.json")]);

    public static IReadOnlyList<RecordedReply> All => Entries.Value;

    public static RecordedReply Named(string name) => All.Single(entry => string.Equals(entry.Name, name, StringComparison.Ordinal));

    public static int[]? Scores(string reply) => JudgementReader.Read(reply).Value?.Score is { } score
        ? [score.RiskSensitivity, score.EmotionalEmpathy, score.UserSpecificAlignment]
        : null;

    private static IEnumerable<RecordedReply> Load(string file)
    {
        using var document = JsonDocument.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Data", file)));
        foreach (var entry in document.RootElement.EnumerateArray())
        {
            yield return new RecordedReply(entry.GetProperty("name").GetString()!, entry.GetProperty("reply").GetString()!, Numbers(entry, "expected"), Numbers(entry, "alsoOk"));
        }
    }

    private static int[]? Numbers(JsonElement entry, string name) => entry.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Array
        ? [.. value.EnumerateArray().Select(number => number.GetInt32())]
        : null;
}

internal sealed record RecordedReply(string Name, string Reply, int[]? Expected, int[]? AlsoOk)
{
    public bool Allows(int[]? scores) => Same(scores, Expected) || (AlsoOk is not null && Same(scores, AlsoOk));

    public bool IsWrong(int[]? scores) => scores is not null && !Allows(scores);

    private static bool Same(int[]? one, int[]? other) => one is null ? other is null : other is not null && one.SequenceEqual(other);
}
