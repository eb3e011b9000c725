using System.Diagnostics;
using Microsoft.Extensions.AI;

namespace Penguin.Raise.Providers;

/// <summary>Counts how often a client sends one failed request, whoever built it. Nothing leaves the machine.</summary>
/// <remarks>
/// The runtime announces every HTTP request as an activity before it is sent. Within the probe's own flow of control the announcement throws what a refused
/// connection throws, so that the client believes its request has failed; the requests of others are not touched. A client over something else than the
/// runtime's HTTP handler is not seen.
/// </remarks>
internal static class RetryProbe
{
    private const string HttpSource = "System.Net.Http";

    private static readonly AsyncLocal<Count?> Probed = new();

    /// <summary>The requests that one call led to; 0 where the client sends them in a way that cannot be seen.</summary>
    public static async Task<int> RequestsAsync(IChatClient client, TimeSpan timeout, CancellationToken cancellationToken)
    {
        using var listener = new ActivityListener { ShouldListenTo = source => source.Name == HttpSource, Sample = Sample, ActivityStarted = Refuse };
        ActivitySource.AddActivityListener(listener);
        using var enough = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        enough.CancelAfter(timeout);
        var count = new Count(enough);
        try
        {
            Probed.Value = count;
            await client.GetResponseAsync(ModelDoctor.Ping, ModelDoctor.PingOptions, enough.Token).ConfigureAwait(false);
        }
        catch (Exception failure) when (failure is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
        {
            return count.Value;
        }
        finally
        {
            Probed.Value = null;
        }

        return 0;
    }

    private static ActivitySamplingResult Sample(ref ActivityCreationOptions<ActivityContext> options) =>
        Probed.Value is null ? ActivitySamplingResult.None : ActivitySamplingResult.AllData;

    private static void Refuse(Activity request)
    {
        if (Probed.Value is { } count)
        {
            request.Stop();
            count.Add();
            throw new HttpRequestException(HttpRequestError.ConnectionError, "A probe: no request was sent.");
        }
    }

    private sealed class Count(CancellationTokenSource enough)
    {
        private int _value;

        public int Value => _value;

        // A second request says all there is to know: the waits before a third are spared.
        public void Add()
        {
            if (Interlocked.Increment(ref _value) > 1)
            {
                enough.Cancel();
            }
        }
    }
}
