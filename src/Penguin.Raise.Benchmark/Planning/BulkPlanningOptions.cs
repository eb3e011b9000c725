using System.ComponentModel.DataAnnotations;

namespace Penguin.Raise.Benchmark;

/// <summary>How many scenarios are planned in bulk, and where what is finished is kept.</summary>
public sealed class BulkPlanningOptions
{
    /// <summary>How many scenarios are planned at the same time.</summary>
    /// <value>1 to 1024; 4 by default.</value>
    /// <remarks>Each evaluates up to <see cref="PlannerOptions.BatchSize"/> sets at a time, so this many times that many model calls can be under way.</remarks>
    [Range(1, 1024)]
    public int Concurrency { get; set; } = 4;

    /// <summary>The seed of every plan.</summary>
    /// <value>0 to 1,000,000; 0 by default.</value>
    [Range(0, 1_000_000)]
    public int Seed { get; set; }

    /// <summary>The file in which finished scenarios are noted.</summary>
    /// <value><see langword="null"/> by default: none, so that a run that ends early is lost. A missing file is made.</value>
    public string? JournalPath { get; set; }

    /// <summary>Names what the scores rest on: the answering model, the judge, rubric and prompts.</summary>
    /// <value>Empty by default. A path in the journal is used again only under the same name: change it with the models.</value>
    [Required(AllowEmptyStrings = true)]
    public string Judge { get; set; } = "";

    /// <summary>How many scenarios in a row may fail before the rest is not planned.</summary>
    /// <value>1 to 1,000,000; 10 by default: a server that is down would otherwise fail them all, one by one.</value>
    [Range(1, 1_000_000)]
    public int MaxFailedInRow { get; set; } = 10;

    /// <summary>Receives the progress after each scenario, one report at a time.</summary>
    /// <value><see langword="null"/> by default: no reports.</value>
    public IProgress<BulkPlanningProgress>? Progress { get; set; }
}
