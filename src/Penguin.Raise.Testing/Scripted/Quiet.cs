namespace Penguin.Raise.Testing;

/// <summary>Waiting for nothing but cancellation.</summary>
internal static class Quiet
{
    /// <remarks>The end comes on the thread that cancels, so that a test which moves a clock sees all consequences before its next line.</remarks>
    public static async Task UntilCancelledAsync(CancellationToken cancellationToken)
    {
        var cancelled = new TaskCompletionSource();
        var registration = cancellationToken.UnsafeRegister(_ => cancelled.TrySetCanceled(cancellationToken), state: null);
        try
        {
            await cancelled.Task.ConfigureAwait(false);
        }
        finally
        {
            registration.Unregister();
        }
    }
}
