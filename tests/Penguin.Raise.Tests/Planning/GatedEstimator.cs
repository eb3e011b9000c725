namespace Penguin.Raise.Tests;

/// <summary>Holds a batch back until all of it has come, then completes it in an order of its own.</summary>
internal sealed class GatedEstimator(Func<AttributeSet, int, double?> value, int batch, int order) : ISafetyEstimator
{
    private readonly List<(AttributeSet Set, int Draw, TaskCompletionSource<SafetyObservation> Source)> _waiting = [];

    public List<(AttributeSet Set, int Draw)> Started { get; } = [];

    public List<(AttributeSet Set, int Draw)> Completed { get; } = [];

    public Task<SafetyObservation> ObserveAsync(Scenario scenario, AttributeSet known, int draw, CancellationToken cancellationToken = default)
    {
        Started.Add((known, draw));
        var source = new TaskCompletionSource<SafetyObservation>();
        _waiting.Add((known, draw, source));
        if (_waiting.Count == batch)
        {
            Release();
        }

        return source.Task;
    }

    private void Release()
    {
        (AttributeSet Set, int Draw, TaskCompletionSource<SafetyObservation> Source)[] held = [.. _waiting.OrderBy(item => (_waiting.IndexOf(item) + order) % batch).Reverse()];
        _waiting.Clear();
        foreach (var (set, draw, source) in held)
        {
            Completed.Add((set, draw));
            source.SetResult(new SafetyObservation { Value = value(set, draw), Usage = new ModelUsage(2, 0, 0) });
        }
    }
}
