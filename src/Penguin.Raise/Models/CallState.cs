using System.Threading.RateLimiting;
using Microsoft.Extensions.AI;

namespace Penguin.Raise;

/// <summary>What one call through the pipeline holds and has done so far.</summary>
internal sealed class CallState : IDisposable
{
    /// <summary>Requests sent.</summary>
    public int Attempts { get; set; }

    /// <summary>Its place among the calls that may run at a time.</summary>
    public RateLimitLease? Place { get; set; }

    /// <summary>Counts what the client beneath has sent beyond one request for a reply.</summary>
    public void Count(AdditionalPropertiesDictionary? properties) => Attempts += ModelCallProperties.FurtherRequestsOf(properties);

    /// <summary>The same for a failure; as an exception filter it lets the failure pass.</summary>
    public bool Counts(Exception failure)
    {
        Attempts += ModelCallProperties.FurtherRequestsOf(failure);
        return false;
    }

    public void Dispose() => Place?.Dispose();
}
