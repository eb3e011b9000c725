namespace Penguin.Raise.Tests;

/// <summary>Observes by a function of set and draw, two calls each; keeps what was asked. A gate can hold observations back.</summary>
internal sealed class FakeEstimator(Func<AttributeSet, int, double?> value) : ISafetyEstimator
{
    private readonly List<(AttributeSet Set, int Draw)> _asked = [];
    private int _running;

    public IReadOnlyList<(AttributeSet Set, int Draw)> Asked => _asked;

    public List<string> Scenarios { get; } = [];

    public string? Judge { get; init; }

    public string? PromptHash { get; init; }

    public int MostAtOnce { get; private set; }

    /// <summary>Awaited by each observation, with its number, before it gives its value.</summary>
    public Func<int, CancellationToken, Task> Gate { get; init; } = (_, _) => Task.CompletedTask;

    public async Task<SafetyObservation> ObserveAsync(Scenario scenario, AttributeSet known, int draw, CancellationToken cancellationToken = default)
    {
        int number;
        lock (_asked)
        {
            number = _asked.Count;
            _asked.Add((known, draw));
            Scenarios.Add(scenario.Id);
            MostAtOnce = Math.Max(MostAtOnce, ++_running);
        }

        await Gate(number, cancellationToken);
        lock (_asked)
        {
            _running--;
        }

        return new SafetyObservation { Value = value(known, draw), Judge = Judge, PromptHash = PromptHash, Usage = new ModelUsage(2, 20, 10) };
    }
}
