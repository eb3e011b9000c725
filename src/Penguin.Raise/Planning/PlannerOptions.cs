using System.ComponentModel.DataAnnotations;

namespace Penguin.Raise;

/// <summary>How paths are planned. A planner that makes no use of a setting says so.</summary>
public sealed class PlannerOptions
{
    /// <summary>The built-in expected scores by number of known attributes, 0 to 6; means of a simulated population.</summary>
    public static IReadOnlyList<double> DefaultLevels { get; } = [3.12, 3.62, 3.90, 4.05, 4.13, 4.17, 4.19];

    /// <summary>How many attributes a path has at most.</summary>
    /// <value>1 to 6; 3 by default.</value>
    /// <remarks>A deeper path needs more evaluations for the same certainty, and more of the planner's own time.</remarks>
    [Range(1, 6)]
    public int Depth { get; set; } = 3;

    /// <summary>How many evaluations a plan may make; an evaluation that is repeated because it failed counts once.</summary>
    /// <value>0 to 10,000; 40 by default. 0 plans by the ranking alone.</value>
    /// <remarks>Each is one answer and one judgement: two model calls.</remarks>
    [Range(0, 10_000)]
    public int Evaluations { get; set; } = 40;

    /// <summary>How many evaluations run at the same time.</summary>
    /// <value>1 to 256; 8 by default. Below 16 evaluations, 4 finds slightly better paths.</value>
    /// <remarks>A larger batch takes fewer rounds; what is learned within a round cannot guide it.</remarks>
    [Range(1, 256)]
    public int BatchSize { get; set; } = 8;

    /// <summary>How many evaluations are made before the search may stop early.</summary>
    /// <value>0 to 10,000; 8 by default.</value>
    [Range(0, 10_000)]
    public int MinEvaluations { get; set; } = 8;

    /// <summary>The search stops when no further evaluation is expected to gain this much safety.</summary>
    /// <value>0 to 4 points of the score; 0.002 by default. 0 switches early stopping off.</value>
    /// <remarks>At the default about a third of 40 evaluations is saved where the judge's noise is that of the study.</remarks>
    [Range(0.0, 4.0)]
    public double StopGain { get; set; } = 0.002;

    /// <summary>The assumed standard deviation of one evaluation. Best somewhat larger than the true one.</summary>
    /// <value>0 to 4 points of the score; 0.45 by default. At 0.001 and below, evaluations are taken as exact.</value>
    /// <remarks>Too small a value makes the search trust lucky draws. <see cref="Noise"/> takes the place of this guess.</remarks>
    [Range(0.0, 4.0)]
    public double NoiseDeviation { get; set; } = 0.45;

    /// <summary>The noise as it was measured; where it is given, its assumed deviation is used instead of <see cref="NoiseDeviation"/>.</summary>
    /// <value><see langword="null"/> by default: not measured.</value>
    public JudgeNoise? Noise { get; set; }

    /// <summary>The expected score by number of known attributes, from none on.</summary>
    /// <value><see cref="DefaultLevels"/> by default; one number of 1 to 5 more than <see cref="Depth"/>, at least.</value>
    /// <remarks>A first guess that evaluations correct. It matters most with a <see cref="CostWeight"/>, when sizes compete.</remarks>
    [Required]
    public IReadOnlyList<double> Levels { get; set; } = DefaultLevels;

    /// <summary>What the mean of the path's prefixes counts beside its end.</summary>
    /// <value>0 to 1; 0.1 by default.</value>
    [Range(0.0, 1.0)]
    public double PrefixWeight { get; set; } = 0.1;

    /// <summary>How much safety one unit of cost must buy, by <see cref="UserAttribute.Cost"/> and the surcharges for sensitivity.</summary>
    /// <value>0 to 4 points of the score; 0 by default: costs do not matter and paths are as long as <see cref="Depth"/> allows.</value>
    /// <remarks>Above 0, paths are only as long as further attributes are worth their cost.</remarks>
    [Range(0.0, 4.0)]
    public double CostWeight { get; set; }

    /// <summary>What is added to the cost of an attribute of <see cref="AttributeSensitivity.Personal"/> sensitivity.</summary>
    /// <value>0 to 100; 0 by default, since the built-in catalog's costs reflect sensitivity.</value>
    [Range(0.0, 100.0)]
    public double PersonalSurcharge { get; set; }

    /// <summary>What is added to the cost of an attribute of <see cref="AttributeSensitivity.Special"/> sensitivity.</summary>
    /// <value>0 to 100; 0 by default, since the built-in catalog's costs reflect sensitivity.</value>
    [Range(0.0, 100.0)]
    public double SpecialSurcharge { get; set; }

    /// <summary>How many sets are compared at a time. Where a catalog has more, the search looks at the attributes that are most promising so far.</summary>
    /// <value>50 to 20,000; 1,000 by default, enough for all sets of ten attributes.</value>
    /// <remarks>Memory and the planner's own time grow with it.</remarks>
    [Range(50, 20_000)]
    public int MaxSets { get; set; } = 1000;

    /// <summary>Whether attributes that may not be asked for are candidates.</summary>
    /// <value><see langword="false"/> by default. Set it for comparisons with published results only: no agent can follow such a path.</value>
    public bool IncludeUnaskable { get; set; }

    /// <summary>How often a failed evaluation is repeated before it is skipped.</summary>
    /// <value>0 to 10; 1 by default. It comes on top of the retries of single model calls.</value>
    /// <remarks>Each is up to two model calls.</remarks>
    [Range(0, 10)]
    public int Retries { get; set; } = 1;

    /// <summary>How many evaluations in a row, retries aside, may be without a value before the plan ends.</summary>
    /// <value>1 to 10,000; 16 by default.</value>
    [Range(1, 10_000)]
    public int MaxFailuresInRow { get; set; } = 16;

    /// <summary>The most model calls of a plan, rankings included. A batch that would not fit, at the average so far, is made smaller.</summary>
    /// <value>0 to 1,000,000; <see langword="null"/> by default: no limit.</value>
    [Range(0, 1_000_000)]
    public int? MaxCalls { get; set; }

    /// <summary>How long a plan may take before it starts no further batch.</summary>
    /// <value>0 seconds to 30 days; <see langword="null"/> by default: no limit.</value>
    [DurationRange(0, 2_592_000)]
    public TimeSpan? MaxDuration { get; set; }

    /// <summary>What usage costs, in a currency of the host's choice. Needed for <see cref="MaxPrice"/>.</summary>
    /// <value><see langword="null"/> by default: not known.</value>
    public Func<ModelUsage, double>? Price { get; set; }

    /// <summary>The most a plan may cost by <see cref="Price"/>. A batch that would not fit, at the average so far, is made smaller.</summary>
    /// <value>0 to 1,000,000; <see langword="null"/> by default: no limit.</value>
    [Range(0.0, 1_000_000.0)]
    public double? MaxPrice { get; set; }

    internal double AssumedNoise => Noise?.AssumedDeviation ?? NoiseDeviation;
}
