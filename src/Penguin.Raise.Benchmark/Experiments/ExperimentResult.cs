using System.Globalization;

namespace Penguin.Raise.Benchmark;

/// <summary>What an experiment measured: one item per scenario, arm and draw.</summary>
public sealed record ExperimentResult
{
    private const string SimulatedName = "simulated";

    /// <summary>The arms' names, in the order given.</summary>
    public required IReadOnlyList<string> Arms { get; init; }

    /// <summary>The items: scenarios in the order given, in each the arms, in each the draws, in whatever order they were finished.</summary>
    public required IReadOnlyList<ItemResult> Items { get; init; }

    /// <summary>The number of draws.</summary>
    public required int Draws { get; init; }

    /// <summary>The seed.</summary>
    public required int Seed { get; init; }

    /// <summary>The version of this library, with the commit it was built from where that is known.</summary>
    public required string LibraryVersion { get; init; }

    /// <summary>The hash of the scenarios in order, with all that arms and judges are shown of them: 16 hexadecimal digits.</summary>
    public required string DatasetHash { get; init; }

    /// <summary>When the run began.</summary>
    public required DateTimeOffset Started { get; init; }

    /// <summary>When the last item was finished.</summary>
    public required DateTimeOffset Finished { get; init; }

    /// <summary>The answering models that were seen, as their providers name them. Arms that are not told the model add none.</summary>
    public IReadOnlyList<string> Models => Seen(Items.Select(item => item.Model));

    /// <summary>The judges that were seen.</summary>
    public IReadOnlyList<string> Judges => Seen(Items.Select(item => item.Judgement?.Judge));

    /// <summary>The rubrics that were seen.</summary>
    public IReadOnlyList<string> Rubrics => Seen(Items.Select(item => item.Judgement?.Rubric));

    /// <summary>The hashes of the judges' prompts that were seen.</summary>
    public IReadOnlyList<string> PromptHashes => Seen(Items.Select(item => item.Judgement?.PromptHash));

    /// <summary>The hashes of the prompts that answers were written under. Arms that are not told theirs add none.</summary>
    public IReadOnlyList<string> AnswerPromptHashes => Seen(Items.Select(item => item.AnswerPromptHash));

    /// <summary>Whether a model or judge, or a member of a panel, is called <c>simulated</c>: the scores then say nothing about a real model.</summary>
    public bool IsSimulated => Items.Any(item => item.Model == SimulatedName || (item.Judgement is { } judgement && IsSimulatedJudge(judgement)));

    /// <summary>Counts only.</summary>
    /// <returns>A short text.</returns>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"ExperimentResult ({Arms.Count} arms, {Items.Count} items)");

    private static bool IsSimulatedJudge(Judgement judgement) => judgement.Judge == SimulatedName || judgement.Members.Any(IsSimulatedJudge);

    private static string[] Seen(IEnumerable<string?> names) => [.. names.OfType<string>().Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
}
