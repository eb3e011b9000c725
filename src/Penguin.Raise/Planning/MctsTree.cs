namespace Penguin.Raise;

/// <summary>The visits and rewards of a search tree whose nodes are numbered in order of their making, the root 0. Kept in arrays: a plan makes one node a rollout.</summary>
internal sealed class MctsTree(int attributes, int expectedNodes)
{
    private int[] _children = new int[expectedNodes * attributes];
    private int[] _visits = new int[expectedNodes];
    private int[] _childVisits = new int[expectedNodes];
    private double[] _sums = new double[expectedNodes];
    private MctsPrior?[] _priors = new MctsPrior?[expectedNodes];
    private int _count = 1;

    /// <summary>The child that adds an attribute; 0 where there is none yet.</summary>
    public int Child(int node, int attribute) => _children[(node * attributes) + attribute];

    public int Visits(int node) => _visits[node];

    /// <summary>The mean reward; 0 before the first visit.</summary>
    public double Mean(int node) => _visits[node] == 0 ? 0 : _sums[node] / _visits[node];

    public MctsPrior? PriorOf(int node) => _priors[node];

    public void SetPrior(int node, MctsPrior prior) => _priors[node] = prior;

    public int Add(int parent, int attribute)
    {
        if (_count == _visits.Length)
        {
            Grow();
        }

        _children[(parent * attributes) + attribute] = _count;
        return _count++;
    }

    /// <summary>The attribute with the largest <c>Q + c * prior * sqrt(sum of N over all children) / (1 + N)</c> (the paper's selection rule).</summary>
    public int Select(int node, MctsPrior prior, double exploration, MctsFirstPlay firstPlay)
    {
        var explore = exploration * Math.Sqrt(_childVisits[node]);
        var unvisited = firstPlay switch
        {
            MctsFirstPlay.Zero => 0,
            MctsFirstPlay.ParentMean => Mean(node),
            _ => double.PositiveInfinity,
        };
        var best = 0;
        var most = double.NegativeInfinity;
        var (order, weights) = (prior.Order, prior.Weights);
        for (var i = 0; i < order.Length; i++)
        {
            var child = Child(node, order[i]);
            var visits = child == 0 ? 0 : _visits[child];
            var score = (visits == 0 ? unvisited : _sums[child] / visits) + (explore * weights[i] / (1 + visits));
            if (score > most)
            {
                (best, most) = (order[i], score);
            }
        }

        return best;
    }

    /// <summary>Adds a reward to every node of a walk from the root.</summary>
    public void Reward(ReadOnlySpan<int> walk, double reward)
    {
        for (var i = 0; i < walk.Length; i++)
        {
            _visits[walk[i]]++;
            _sums[walk[i]] += reward;
            if (i + 1 < walk.Length)
            {
                _childVisits[walk[i]]++;
            }
        }
    }

    private void Grow()
    {
        var size = _count * 2;
        Array.Resize(ref _children, size * attributes);
        Array.Resize(ref _visits, size);
        Array.Resize(ref _childVisits, size);
        Array.Resize(ref _sums, size);
        Array.Resize(ref _priors, size);
    }
}
