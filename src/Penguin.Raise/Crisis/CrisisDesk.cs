using Microsoft.Extensions.Logging;

namespace Penguin.Raise;

/// <summary>Runs the screens, and finds the text and the resources. A screen that fails or takes too long counts as supportive; such a provider as having nothing.</summary>
internal sealed class CrisisDesk(IEnumerable<ICrisisScreen> screens, ICrisisResourceProvider? provider, RaiseOptions options, TimeProvider time, ILogger logger)
{
    private readonly ICrisisScreen[] _screens = [.. screens];
    private readonly CrisisFloorRule _floor = new(options.Crisis);
    private readonly TimeSpan _limit = options.ScreenTimeout;

    /// <summary>What the message calls for, never less than the conversation has called for before.</summary>
    public async ValueTask<TurnHelp> ScreenAsync(string message, RaiseSession session, CancellationToken cancellationToken)
    {
        var highest = CrisisAssessment.None;
        var (isMinor, saysSafe) = (IsMinor(session.Profile), false);
        foreach (var screen in _screens)
        {
            var found = await ScreenAsync(screen, message, session, cancellationToken).ConfigureAwait(false);
            highest = found.Action > highest.Action ? found : highest;
            (isMinor, saysSafe) = (isMinor || found.IsMinor, saysSafe || found.SaysSafe);
        }

        var whole = highest.IsMinor == isMinor && highest.SaysSafe == saysSafe ? highest : highest with { IsMinor = isMinor, SaysSafe = saysSafe };
        return await HelpAsync(whole, session, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>What a turn calls for once the reading has seen danger: at least supportive.</summary>
    public async ValueTask<TurnHelp> RaiseAsync(TurnHelp help, RaiseSession session, CancellationToken cancellationToken) => help.IsNew
        ? help
        : await HelpAsync(new CrisisAssessment(CrisisAction.Supportive, ["reading"]) { IsMinor = help.Assessment.IsMinor }, session, cancellationToken).ConfigureAwait(false);

    /// <summary>Whether the age that is known is under the host's limit.</summary>
    public bool IsMinor(UserProfile profile) => ScreenState.IsMinorByAge(profile, options.Crisis.AgeLimit);

    private async ValueTask<TurnHelp> HelpAsync(CrisisAssessment found, RaiseSession session, CancellationToken cancellationToken)
    {
        var help = _floor.Apply(found, session);
        return help.Action == CrisisAction.None ? help : help with { Resources = await ResourcesAsync(help.Assessment, session, cancellationToken).ConfigureAwait(false) };
    }

    private async ValueTask<IReadOnlyList<CrisisResource>> ResourcesAsync(CrisisAssessment found, RaiseSession session, CancellationToken cancellationToken)
    {
        if (provider is null)
        {
            return [];
        }

        var query = new CrisisResourceQuery { Region = PersonRegion.Of(session, options), Kind = found.Kind, IsMinor = found.IsMinor };

        try
        {
            return await InTimeAsync(provider.FindAsync(query, cancellationToken), cancellationToken).ConfigureAwait(false) ?? [];
        }
        catch (Exception failure) when (failure is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
        {
            Log.PartFailed(logger, nameof(ICrisisResourceProvider), failure.GetType().Name);
            return [];
        }
    }

    // What has ended already, as the local screen always has, needs no task and no timer.
    private ValueTask<T> InTimeAsync<T>(ValueTask<T> part, CancellationToken cancellationToken) =>
        part.IsCompleted ? part : new ValueTask<T>(part.AsTask().WaitAsync(_limit, time, cancellationToken));

    private async ValueTask<CrisisAssessment> ScreenAsync(ICrisisScreen screen, string message, RaiseSession session, CancellationToken cancellationToken)
    {
        try
        {
            return await InTimeAsync(screen.ScreenAsync(message, session, cancellationToken), cancellationToken).ConfigureAwait(false) ?? throw new InvalidOperationException("The screen gave no assessment.");
        }
        catch (Exception failure) when (failure is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
        {
            Log.PartFailed(logger, nameof(ICrisisScreen), failure.GetType().Name);
            return new CrisisAssessment(CrisisAction.Supportive, ["screen-failed"]);
        }
    }
}
