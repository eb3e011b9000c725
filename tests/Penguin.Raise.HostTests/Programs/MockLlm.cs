using System.Diagnostics;
using System.Globalization;
using System.Text.Json;

namespace Penguin.Raise.HostTests;

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
            var installed = Path.Combine(Built.Root, "artifacts", "services", "node_modules", ".bin", "mock-llm");
            return Environment.GetEnvironmentVariable("PENGUIN_MOCK_LLM") is null && File.Exists(installed) ? installed : Services.MockLlm;
        }
    }

    /// <summary>Starts it; of the rules the last one whose condition holds answers.</summary>
    public static async Task<MockLlm> StartAsync(IEnumerable<(string Condition, string Reply)> rules, CancellationToken cancellationToken)
    {
        var port = LoopbackServer.FreePort().ToString(CultureInfo.InvariantCulture);
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
    private static object Rule((string Condition, string Reply) rule) => new
    {
        path = "/v1/chat/completions", match = rule.Condition,
        response = new
        {
            status = 200,
            content = JsonSerializer.Serialize(new
            {
                id = "chatcmpl-1", @object = "chat.completion", created = 1, model = "mock",
                choices = new[] { new { index = 0, message = new { role = "assistant", content = rule.Reply }, finish_reason = "stop" } },
                usage = new { prompt_tokens = 10, completion_tokens = 5, total_tokens = 15 },
            }),
        },
    };

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
