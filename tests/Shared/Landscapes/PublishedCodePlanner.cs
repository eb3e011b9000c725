using System.Numerics;

namespace Penguin.Raise.Landscapes;

/// <summary>The search of the paper's public code, defects included, as a baseline: unguided UCT whose rollouts add as many attributes as a path may have to whatever the leaf holds.</summary>
/// <remarks>
/// From a leaf at depth d sets of up to d + depth attributes are judged, so sets of the wanted size hardly ever are. A judgement is one call on the state itself: no answer
/// is written. Every attribute's value is simulated by one more call. The one thing left out is that simulated values differ from call to call, which only adds noise.
/// </remarks>
internal sealed class PublishedCodePlanner(ISafetyEstimator estimator, int depth, int rollouts = 200) : IAcquisitionPlanner
{
    private const double Exploration = 1.3;
    private const int DeepestSelection = 7;

    public string Name => "published-code";

    public string Settings => FormattableString.Invariant($"depth {depth}, rollouts {rollouts}");

    public async Task<AcquisitionPath> PlanAsync(Scenario scenario, int seed = 0, CancellationToken cancellationToken = default)
    {
        var chance = new Chance(Chance.Seed((ulong)seed, 8));
        var root = new Node(0, null);
        var draws = new Dictionary<int, int>();
        long simulated = 0;
        for (var rollout = 0; rollout < rollouts; rollout++)
        {
            var leaf = Select(root);
            var grown = Expand(leaf, chance);
            var added = 0;
            var set = Fill(grown.Set, chance, ref added);
            simulated += added + (grown == leaf ? 0 : 1);
            var draw = draws[set] = draws.GetValueOrDefault(set, -1) + 1;
            var observation = await estimator.ObserveAsync(scenario, new AttributeSet((ulong)set), draw, cancellationToken);
            grown.Backup((observation.Value!.Value - 1) / 4);
        }

        var catalog = scenario.Profile.Catalog;
        return new AcquisitionPath
        {
            ScenarioId = scenario.Id, CatalogFingerprint = catalog.Fingerprint, Planner = Name, Attributes = [.. Extract(root).Select(a => catalog[a].Name)],
            Cost = new PlanningCost { Evaluations = rollouts, Usage = new ModelUsage(simulated + rollouts + 1, 0, 0) },
        };
    }

    private static Node Select(Node root)
    {
        var node = root;
        for (var level = 0; level < DeepestSelection && node.Open.Count == 0 && node.Children.Count > 0; level++)
        {
            var visits = node.Visits;
            node = node.Children.MaxBy(child => child.Mean + (Exploration * Math.Sqrt(Math.Log(visits + 1) / child.Visits)))!;
        }

        return node;
    }

    private static Node Expand(Node leaf, Chance chance)
    {
        if (leaf.Open.Count == 0)
        {
            return leaf;
        }

        var action = leaf.Open[chance.Below(leaf.Open.Count)];
        leaf.Open.Remove(action);
        var child = new Node(leaf.Set | 1 << action, leaf);
        leaf.Children.Add(child);
        return child;
    }

    private int Fill(int set, Chance chance, ref int added)
    {
        while (added < depth && set != Landscape.Sets - 1)
        {
            int[] open = [.. Enumerable.Range(0, LandscapeDraw.Attributes).Where(a => (set >> a & 1) == 0)];
            set |= 1 << open[chance.Below(open.Length)];
            added++;
        }

        return set;
    }

    private List<int> Extract(Node root)
    {
        var path = new List<int>();
        for (var node = root; path.Count < depth && node.Children.Count > 0;)
        {
            var next = node.Children.OrderBy(child => child.Set).MaxBy(child => child.Mean)!;
            path.Add(BitOperations.TrailingZeroCount((uint)(next.Set & ~node.Set)));
            node = next;
        }

        return path;
    }

    private sealed class Node(int set, Node? parent)
    {
        private double _sum;

        public int Set => set;

        public int Visits { get; private set; }

        public double Mean => _sum / Visits;

        public List<Node> Children { get; } = [];

        public List<int> Open { get; } = [.. Enumerable.Range(0, LandscapeDraw.Attributes).Where(a => (set >> a & 1) == 0)];

        public void Backup(double reward)
        {
            for (var node = this; node is not null; node = node.Parent)
            {
                node.Visits++;
                node._sum += reward;
            }
        }

        private Node? Parent => parent;
    }
}
