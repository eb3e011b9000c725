using Microsoft.Extensions.AI;
using Microsoft.Extensions.Caching.Distributed;
using Microsoft.Extensions.Logging;

namespace Penguin.Raise.WireTests;

/// <summary>One order of the usual middleware around <c>UseRaise()</c>; the names are those of the table in docs/integration.md, the first step nearest to the app.</summary>
internal sealed record ChatOrder(string Name, bool HasTools, Func<ChatClientBuilder, ILoggerFactory, IDistributedCache, Action<RaiseOptions>, ChatClientBuilder> Build)
{
    public static IReadOnlyList<ChatOrder> All { get; } =
    [
        new("UseRaise", false, (builder, _, _, configure) => builder.UseRaise(configure)),
        new("UseLogging, UseOpenTelemetry, UseFunctionInvocation, UseRaise", true, (builder, logs, _, configure) => builder.UseLogging(logs).UseOpenTelemetry(logs).UseFunctionInvocation(logs).UseRaise(configure)),
        new("UseFunctionInvocation, UseRaise, UseDistributedCache, UseOpenTelemetry, UseLogging", true,
            (builder, logs, cache, configure) => builder.UseFunctionInvocation(logs).UseRaise(configure).UseDistributedCache(cache).UseOpenTelemetry(logs).UseLogging(logs)),
        new("UseRaise, UseFunctionInvocation", true, (builder, logs, _, configure) => builder.UseRaise(configure).UseFunctionInvocation(logs)),
        new("UseDistributedCache, UseRaise", false, (builder, _, cache, configure) => builder.UseDistributedCache(cache).UseRaise(configure)),
    ];

    public override string ToString() => Name;
}
