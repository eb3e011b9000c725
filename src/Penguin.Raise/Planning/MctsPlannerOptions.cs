using System.ComponentModel.DataAnnotations;

namespace Penguin.Raise;

/// <summary>The settings of <see cref="MctsPlanner"/> beside <see cref="PlannerOptions"/>. The defaults are one reading of the paper, which leaves several open.</summary>
public sealed class MctsPlannerOptions
{
    /// <summary>The weight of exploration, the paper's c.</summary>
    /// <value>0 to 100; 1 by default. The paper has 1 in one place and 0.5 in another.</value>
    [Range(0.0, 100.0)]
    public double Exploration { get; set; } = 1;

    /// <summary>The chance of a random step in a rollout, before it falls with the depth: <c>eps(d) = eps0 / (1 + exp(d - D/2))</c>.</summary>
    /// <value>0 to 1; 0.2 by default, as in the paper. Other steps follow the ranking.</value>
    [Range(0.0, 1.0)]
    public double Epsilon { get; set; } = 0.2;

    /// <summary>The scale of rewards. On the scale of points, exploration counts a quarter as much.</summary>
    /// <value><see cref="MctsRewardScale.Points"/> by default.</value>
    public MctsRewardScale RewardScale { get; set; } = MctsRewardScale.Points;

    /// <summary>What a child counts as before its first visit.</summary>
    /// <value><see cref="MctsFirstPlay.ParentMean"/> by default. With <see cref="MctsFirstPlay.Zero"/> on the scale of points the search hardly leaves the sets that it tried first.</value>
    public MctsFirstPlay FirstPlay { get; set; } = MctsFirstPlay.ParentMean;

    /// <summary>How the path is read off the finished tree.</summary>
    /// <value><see cref="MctsExtraction.HighestValue"/> by default.</value>
    public MctsExtraction Extraction { get; set; } = MctsExtraction.HighestValue;

    /// <summary>How a ranking becomes a distribution.</summary>
    /// <value><see cref="MctsPriorShape.Reciprocal"/> by default.</value>
    public MctsPriorShape PriorShape { get; set; } = MctsPriorShape.Reciprocal;

    /// <summary>Whether every node has its attributes ranked anew, as in the paper.</summary>
    /// <value><see langword="true"/> by default. Off: one ranking at the root serves all nodes.</value>
    /// <remarks>Each ranking is a model call; at 300 rollouts they are 40 to 270 calls.</remarks>
    public bool RankEveryNode { get; set; } = true;
}
