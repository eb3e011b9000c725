using System.Runtime.InteropServices;

namespace Penguin.Raise;

/// <summary>One plan by tree search. Confined to one call.</summary>
internal sealed class MctsSearch
{
    private readonly PlanEvaluations _evaluations;
    private readonly IAttributePrior _prior;
    private readonly MctsPlannerOptions _options;
    private readonly AttributeSet _candidates;
    private readonly int _depth;
    private readonly PlanRandom _random;
    private readonly MctsTree _tree;
    private readonly int[] _walk;
    private readonly Dictionary<ulong, (double Sum, int Count)> _sets = [];
    private AttributeRanking? _rootRanking;

    public MctsSearch(PlanEvaluations evaluations, IAttributePrior prior, PlannerOptions options, MctsPlannerOptions tree, AttributeSet candidates, PlanRandom random)
    {
        (_evaluations, _prior, _options, _candidates, _random) = (evaluations, prior, tree, candidates, random);
        _depth = Math.Min(options.Depth, candidates.Count);
        _tree = new MctsTree(64 - System.Numerics.BitOperations.LeadingZeroCount(candidates.Bits), Math.Min(options.Evaluations, 1000) + 1);
        _walk = new int[_depth + 1];
    }

    public async Task<(IReadOnlyList<int> Path, string StopReason)> RunAsync(CancellationToken cancellationToken)
    {
        await PriorAsync(0, AttributeSet.Empty, null, cancellationToken).ConfigureAwait(false);
        while (true)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var (room, reason) = _evaluations.Next();
            if (room == 0)
            {
                return (MctsExtractor.Path(_tree, _sets, _candidates.Bits, _depth, _options.Extraction), reason);
            }

            var (set, steps) = await ChooseAsync(cancellationToken).ConfigureAwait(false);
            if (_evaluations.Next().Size == 0)
            {
                continue;
            }

            var observed = await _evaluations.ObserveAsync([set], cancellationToken).ConfigureAwait(false);
            if (observed[0] is { } value)
            {
                _tree.Reward(_walk.AsSpan(0, steps + 1), _options.RewardScale == MctsRewardScale.Unit ? (value - 1) / 4 : value);
                ref var seen = ref CollectionsMarshal.GetValueRefOrAddDefault(_sets, set.Bits, out _);
                seen = (seen.Sum + value, seen.Count + 1);
            }
        }
    }

    /// <summary>Walks down the tree to a new node or a full set, then on by a rollout that leaves no nodes.</summary>
    private async ValueTask<(AttributeSet Set, int Steps)> ChooseAsync(CancellationToken cancellationToken)
    {
        var (node, set, steps) = (0, AttributeSet.Empty, 0);
        MctsPrior? prior = null;
        for (var isNew = false; steps < _depth && !isNew;)
        {
            prior = _tree.PriorOf(node) ?? await PriorAsync(node, set, prior, cancellationToken).ConfigureAwait(false);
            var attribute = _tree.Select(node, prior, _options.Exploration, _options.FirstPlay);
            var child = _tree.Child(node, attribute);
            isNew = child == 0;
            node = isNew ? _tree.Add(node, attribute) : child;
            set = set.With(attribute);
            _walk[++steps] = node;
        }

        var open = _candidates.Bits & ~set.Bits;
        for (var depth = steps; depth < _depth; depth++)
        {
            // States of a rollout are no nodes: they follow the ranking of the node that they start from.
            var isRandom = _random.Uniform() < _options.Epsilon / (1 + Math.Exp(depth - (_depth / 2.0)));
            var attribute = isRandom ? _random.PickBit(open)
                : (_tree.PriorOf(node) ?? await PriorAsync(node, set, prior, cancellationToken).ConfigureAwait(false)).Best(open);
            open &= ~(1UL << attribute);
        }

        return (new AttributeSet(_candidates.Bits & ~open), steps);
    }

    /// <summary>The prior of a node, made when it is first needed; <paramref name="before"/> is its parent's, used where there is no room for another ranking.</summary>
    private async ValueTask<MctsPrior> PriorAsync(int node, AttributeSet set, MctsPrior? before, CancellationToken cancellationToken)
    {
        var open = new AttributeSet(_candidates.Bits & ~set.Bits);
        AttributeRanking ranking;
        if (node == 0)
        {
            ranking = _rootRanking = await _evaluations.RankAsync(_prior, set, open, cancellationToken).ConfigureAwait(false);
        }
        else if (!_options.RankEveryNode)
        {
            ranking = _rootRanking!;
        }
        else if (_evaluations.Next().Size == 0)
        {
            ranking = new AttributeRanking { Order = before!.Order };
        }
        else
        {
            ranking = await _evaluations.RankAsync(_prior, set, open, cancellationToken).ConfigureAwait(false);
        }

        var prior = MctsPrior.Of(ranking, open, _options.PriorShape, _random);
        _tree.SetPrior(node, prior);
        return prior;
    }
}
