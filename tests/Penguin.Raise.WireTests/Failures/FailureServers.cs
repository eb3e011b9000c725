namespace Penguin.Raise.WireTests;

/// <summary>The servers that all rows share.</summary>
internal sealed class FailureServers : IAsyncDisposable
{
    public RawServer Raw { get; } = new();

    public CannedServer Canned { get; } = new();

    public UntrustedServer Untrusted { get; } = new();

    public async ValueTask DisposeAsync()
    {
        Canned.Dispose();
        await Raw.DisposeAsync();
        await Untrusted.DisposeAsync();
    }
}
