namespace Penguin.Raise.Performance;

/// <summary>One cell of the grid: how good the prior of planning is, how good the completeness rating is, and for which share of new queries ones like them were planned.</summary>
internal sealed record AgentCell(double Prior, double Auc, double Similarity)
{
    // From the verb 'world auc'.
    private static readonly Dictionary<double, double> Noises = new() { [0.6] = 4.4, [0.7] = 2.3, [0.8] = 0.8 };

    public static AgentCell Middle { get; } = new(0.3, 0.7, 0.5);

    public double CompletenessNoise => Noises[Auc];

    public static IReadOnlyList<AgentCell> All { get; } =
        [.. from prior in new[] { -0.3, 0, 0.3, 0.5 } from auc in new[] { 0.6, 0.7, 0.8 } from similarity in new[] { 0, 0.5, 1 } select new AgentCell(prior, auc, similarity)];

    public override string ToString() => $"prior {Prior,4:0.0}, AUC {Auc:0.0}, similarity {Similarity switch { 0 => "none", 1 => "full", _ => "half" }}";
}
