using Microsoft.Extensions.Logging;

namespace Penguin.Raise;

/// <summary>Runs the host's screens and finds resources. A screen that fails counts as supportive; a provider that fails as having nothing.</summary>
internal sealed class CrisisDesk(IEnumerable<ICrisisScreen> screens, ICrisisResourceProvider? provider, string? region, ILogger logger)
{
    private readonly ICrisisScreen[] _screens = [.. screens];

    public async ValueTask<CrisisAssessment> ScreenAsync(string message, RaiseSession session, CancellationToken cancellationToken)
    {
        var highest = CrisisAssessment.None;
        foreach (var screen in _screens)
        {
            var found = await ScreenAsync(screen, message, session, cancellationToken).ConfigureAwait(false);
            highest = found.Action > highest.Action ? found : highest;
        }

        return highest;
    }

    public async ValueTask<IReadOnlyList<CrisisResource>> ResourcesAsync(CrisisAction action, CancellationToken cancellationToken)
    {
        if (action == CrisisAction.None || provider is null)
        {
            return [];
        }

        try
        {
            return await provider.FindAsync(region, cancellationToken).ConfigureAwait(false) ?? [];
        }
        catch (Exception failure) when (failure is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
        {
            Log.PartFailed(logger, nameof(ICrisisResourceProvider), failure.GetType().Name);
            return [];
        }
    }

    private async ValueTask<CrisisAssessment> ScreenAsync(ICrisisScreen screen, string message, RaiseSession session, CancellationToken cancellationToken)
    {
        try
        {
            return await screen.ScreenAsync(message, session, cancellationToken).ConfigureAwait(false) ?? throw new InvalidOperationException("The screen gave no assessment.");
        }
        catch (Exception failure) when (failure is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
        {
            Log.PartFailed(logger, nameof(ICrisisScreen), failure.GetType().Name);
            return new CrisisAssessment(CrisisAction.Supportive, ["screen-failed"]);
        }
    }
}
