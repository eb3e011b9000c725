using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text.Json;

namespace Penguin.Raise;

/// <summary>The mock model server: a Node program that answers by rules over the request.</summary>
internal sealed class MockLlm : IAsyncDisposable
{
    private readonly Process _process;
    private readonly string _config;

    private MockLlm(Process process, string config, Uri address) => (_process, _config, Address) = (process, config, address);

    public Uri Address { get; }

    private static string Program
    {
        get
        {
            var installed = Path.Combine(AppContext.BaseDirectory, "..", "..", "..", "..", "artifacts", "services", "node_modules", ".bin", "mock-llm");
            return Environment.GetEnvironmentVariable("PENGUIN_MOCK_LLM") is null && File.Exists(installed) ? installed : Services.MockLlm;
        }
    }

    /// <summary>Starts it; of the rules the last one whose condition holds answers.</summary>
    public static async Task<MockLlm> StartAsync(IEnumerable<MockRule> rules, CancellationToken cancellationToken)
    {
        var port = FreePort().ToString(CultureInfo.InvariantCulture);
        var config = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName() + ".yaml");
        await File.WriteAllTextAsync(config, JsonSerializer.Serialize(new { rules = rules.Select(Rule) }), cancellationToken);
        var start = new ProcessStartInfo(Program, ["--config", config]) { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true };
        (start.Environment["HOST"], start.Environment["PORT"]) = ("127.0.0.1", port);
        var server = new MockLlm(new Process { StartInfo = start, EnableRaisingEvents = true }, config, new Uri($"http://127.0.0.1:{port}"));
        await server.WhenReadyAsync(cancellationToken);
        return server;
    }

    public async ValueTask DisposeAsync()
    {
        _process.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync();
        _process.Dispose();
        File.Delete(_config);
    }

    // JSON is YAML, too; the content is the text of a JSON document.
    private static object Rule(MockRule rule) => new { path = rule.Path, match = rule.Condition, response = new { status = 200, content = rule.Content } };

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private async Task WhenReadyAsync(CancellationToken cancellationToken)
    {
        var ready = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        _process.Exited += (_, _) => ready.TrySetException(new InvalidOperationException("The mock model server ended before it was ready."));
        _process.OutputDataReceived += (_, line) =>
        {
            if (line.Data?.Contains("running", StringComparison.OrdinalIgnoreCase) == true)
            {
                ready.TrySetResult();
            }
        };
        _process.Start();
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
        await ready.Task.WaitAsync(TimeSpan.FromSeconds(30), cancellationToken);
    }
}
