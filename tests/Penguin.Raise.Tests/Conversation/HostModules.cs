namespace Penguin.Raise.Tests;

internal sealed class FixedAbstention(Func<TurnContext, AbstentionDecision> decide, TurnReadings needs = TurnReadings.None) : IAbstentionModule
{
    public TurnReadings Needs => needs;

    public ValueTask<AbstentionDecision> DecideAsync(TurnContext context, CancellationToken cancellationToken = default) => ValueTask.FromResult(decide(context));
}

internal sealed class FixedAcquisition(Func<TurnContext, UserAttribute?> choose) : IAcquisitionModule
{
    public ValueTask<AcquisitionChoice?> ChooseAsync(TurnContext context, CancellationToken cancellationToken = default) =>
        ValueTask.FromResult(choose(context) is { } chosen ? new AcquisitionChoice(chosen, "host") : null);
}

internal sealed class FixedScreen(Func<string, CrisisAssessment> screen) : ICrisisScreen
{
    public List<string> Screened { get; } = [];

    public ValueTask<CrisisAssessment> ScreenAsync(string message, RaiseSession session, CancellationToken cancellationToken = default)
    {
        Screened.Add(message);
        return ValueTask.FromResult(screen(message));
    }
}

internal sealed class FixedResources(Func<CrisisResourceQuery, IReadOnlyList<CrisisResource>> find) : ICrisisResourceProvider
{
    public ValueTask<IReadOnlyList<CrisisResource>> FindAsync(CrisisResourceQuery query, CancellationToken cancellationToken = default) => ValueTask.FromResult(find(query));
}
