using System.Runtime.CompilerServices;
using Microsoft.Extensions.AI;
using Penguin.Raise.Testing;

namespace Penguin.Raise.HostTests;

/// <summary>The telemetry client reads the variable once in a process, when it is first used: here, before any test changes it.</summary>
internal static class ContentCaptureAtStart
{
    [ModuleInitializer]
    internal static void Read() => new SimulatedChatClient().AsBuilder().UseOpenTelemetry(sourceName: "start").Build().Dispose();
}
