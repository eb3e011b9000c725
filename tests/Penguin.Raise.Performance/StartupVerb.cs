using System.Diagnostics;
using System.Globalization;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Penguin.Raise.Testing;

namespace Penguin.Raise.Performance;

/// <summary>What AddRaise adds to the start of a host: processor time of fresh processes, so that loading and compiling count too.</summary>
internal static class StartupVerb
{
    private const int Processes = 15;
    private const double MostMilliseconds = 50;

    public static async Task<bool> RunAsync(string[] args)
    {
        if (args is [var child])
        {
            await StartAsync(child == "with");
            return true;
        }

        BoundTable.Head($"Processor time of a host's start, medians of {Processes} fresh processes each, by turns");
        var (without, with) = (new List<double>(), new List<double>());
        for (var i = 0; i <= Processes; i++)
        {
            var pair = (await ChildAsync("without"), await ChildAsync("with"));
            if (i > 0)
            {
                without.Add(pair.Item1);
                with.Add(pair.Item2);
            }
        }

        var table = new BoundTable();
        BoundTable.Line("host with a chat client", $"{Median(without),7:0.0} ms");
        BoundTable.Line("the same with AddRaise, agent resolved", $"{Median(with),7:0.0} ms");
        table.AtMost("CPU milliseconds that AddRaise adds, first resolve to ready", Median(with) - Median(without), MostMilliseconds);
        return table.Close();
    }

    // From the first resolve to ready: the host is built already, as is every type that it needs without RAISE.
    private static async Task StartAsync(bool withRaise)
    {
        var builder = Host.CreateApplicationBuilder();
        builder.Logging.ClearProviders();
        builder.Services.AddChatClient(new SimulatedChatClient());
        if (withRaise)
        {
            builder.Services.AddRaise();
        }

        using var host = builder.Build();
        var before = Environment.CpuUsage.TotalTime;
        await host.StartAsync();
        _ = withRaise ? host.Services.GetRequiredService<IRaiseAgent>() : host.Services.GetRequiredService<IChatClient>() as object;
        Console.WriteLine((Environment.CpuUsage.TotalTime - before).TotalMilliseconds.ToString(CultureInfo.InvariantCulture));
        await host.StopAsync();
    }

    private static async Task<double> ChildAsync(string which)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath!, ["startup", which]) { RedirectStandardOutput = true, UseShellExecute = false };
        using var process = Process.Start(start)!;
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return process.ExitCode == 0 ? double.Parse(output, CultureInfo.InvariantCulture) : throw new InvalidOperationException($"A process that starts a host ended with {process.ExitCode}.");
    }

    private static double Median(List<double> values) => values.Order().ElementAt(values.Count / 2);
}
