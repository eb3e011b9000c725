using System.Threading.RateLimiting;

namespace Penguin.Raise;

/// <summary>What one call through the pipeline holds and has done so far.</summary>
internal sealed class CallState : IDisposable
{
    /// <summary>Requests sent.</summary>
    public int Attempts { get; set; }

    /// <summary>Its place among the calls that may run at a time.</summary>
    public RateLimitLease? Place { get; set; }

    public void Dispose() => Place?.Dispose();
}
