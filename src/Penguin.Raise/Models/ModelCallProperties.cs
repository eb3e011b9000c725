using Microsoft.Extensions.AI;

namespace Penguin.Raise;

/// <summary>The names under which chat clients tell the pipeline what happened beneath it, and under which it tells its caller.</summary>
public static class ModelCallProperties
{
    /// <summary>How many requests a response has cost, as <see cref="int"/> in its additional properties. Set by the pipeline.</summary>
    public const string Attempts = "penguin.raise.attempts";

    /// <summary>How many requests beyond one a client has sent within a single attempt, as <see cref="int"/>: in the additional properties of a response or of a stream's first
    /// update, or in <see cref="Exception.Data"/>. A client sets it that asks again without what a model has refused; the pipeline counts it.</summary>
    public const string FurtherRequests = "penguin.raise.further_requests";

    /// <summary>The service key under which a client behind the pipeline gives the <see cref="IChatClient"/> beneath it, for who has to see single requests.</summary>
    public const string BeneathPipeline = "penguin.raise.beneath_pipeline";

    internal static int FurtherRequestsOf(AdditionalPropertiesDictionary? properties) => properties?.GetValueOrDefault(FurtherRequests) as int? ?? 0;

    internal static int FurtherRequestsOf(Exception failure) => failure.Data[FurtherRequests] as int? ?? 0;
}
