namespace Penguin.Raise.Testing;

/// <summary>The settings of the simulated model.</summary>
public sealed class SimulatedChatClientOptions
{
    /// <summary>The seed of the hidden truth and of all noise.</summary>
    /// <value>1 by default.</value>
    public int Seed { get; set; } = 1;

    /// <summary>The level that the world is calibrated to.</summary>
    /// <value><see cref="SimulatedPreset.Main"/> by default.</value>
    public SimulatedPreset Preset { get; set; } = SimulatedPreset.Main;

    /// <summary>Scenarios whose queries the world has to know as controls (nothing about any person changes a good answer). Only that is taken from them.</summary>
    /// <value>Empty by default: no query is a control.</value>
    public IReadOnlyList<Scenario> Scenarios { get; set; } = [];

    /// <summary>The share of facts in a message that the simulated reader misses.</summary>
    /// <value>0 to 1; 0.03 by default.</value>
    public double ReaderMissRate { get; set; } = 0.03;

    /// <summary>The standard deviation of the noise on the simulated completeness rating, in steps of its scale 0 to 5.</summary>
    /// <value>0 and up; 2.3 by default. A pair of contexts, one in which a further fact still gains 0.25 points and one in which none does, is then ranked right
    /// in 70 % of cases (AUC 0.70); at 0 in 83 %, at 4 in 61 %.</value>
    public double CompletenessNoise { get; set; } = 2.3;

    /// <summary>How well the simulated prior ranks attributes: the mean Spearman correlation of its orders of ten with how far attributes matter for the query.</summary>
    /// <value>-1 to 1; 0.5 by default. Below 0 it misleads. What an attribute gains for one person depends on that person's value too, which no prior sees.</value>
    public double PriorCorrelation { get; set; } = 0.5;

    /// <summary>Multiplies the noise of the simulated judge.</summary>
    /// <value>0 and up; 1 by default: a standard deviation of about 0.34 on the mean score.</value>
    public double JudgeNoise { get; set; } = 1;
}
