using System.Globalization;
using Microsoft.AspNetCore.Http;

namespace Penguin.Raise.HostTests;

/// <summary>Wrong input to the quickstart: one clear message on the error stream, an exit code that is not 0, nothing on the output.</summary>
public sealed class QuickstartFaultTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("--endpoint and --model go together*", "--endpoint", "http://127.0.0.1:1/v1")]
    [InlineData("--endpoint and --model go together*", "--model", "m")]
    [InlineData("--endpoint needs an absolute http or https address*'example'*", "--endpoint", "example", "--model", "m")]
    [InlineData("--endpoint needs an absolute http or https address*'ftp://example/v1'*", "--endpoint", "ftp://example/v1", "--model", "m")]
    [InlineData("--limit must be a whole number, 1 or more; '0' was given.", "--limit", "0")]
    [InlineData("--limit must be a whole number, 1 or more; 'many' was given.", "--limit", "many")]
    [InlineData("--seed must be a whole number, 0 to 1000000; '-1' was given.", "--seed", "-1")]
    [InlineData("--concurrency must be a whole number, 1 to 256; '0' was given.", "--concurrency", "0")]
    [InlineData("*'--nonsense'*", "--nonsense")]
    [InlineData("*no-such-file.jsonl: there is no such file. Check the path.", "--data", "no-such-file.jsonl")]
    public async Task Run_WrongArgument_SaysWhichAndStops(string message, params string[] arguments)
    {
        var run = await ProgramRun.StartAsync(Built.Quickstart, arguments, Token);

        ShouldBeOneFault(run, message);
    }

    [Fact]
    public async Task Run_EmptyFile_SaysSo()
    {
        using var file = new TemporaryFile("");

        var run = await ProgramRun.StartAsync(Built.Quickstart, ["--data", file.Path], Token);

        ShouldBeOneFault(run, $"{file.Path}: it is empty.*");
    }

    [Fact]
    public async Task Run_OneBadRecord_NamesFileLineAndFieldAndRunsNothing()
    {
        using var file = new TemporaryFile("{\"query\":\"How do I start?\",\"Age\":\"18-24\"}\n{\"query\":\"\",\"Age\":\"18-24\"}\n");

        var run = await ProgramRun.StartAsync(Built.Quickstart, ["--data", file.Path], Token);

        run.Error.Should().Contain($"{file.Path}, line 2, field 'query': is missing or empty.").And.Contain("nothing was run");
        (run.ExitCode, run.Output).Should().Be((1, ""));
    }

    [Fact]
    public async Task Run_NobodyListens_SaysItAtOnce()
    {
        var endpoint = $"http://127.0.0.1:{LoopbackServer.FreePort().ToString(CultureInfo.InvariantCulture)}/v1";
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(Token);
        patience.CancelAfter(TimeSpan.FromSeconds(15));

        var run = await ProgramRun.StartAsync(Built.Quickstart, ["--endpoint", endpoint, "--model", "m"], patience.Token);

        ShouldBeOneFault(run, $"{endpoint}, model 'm': *Unreachable*after 1 attempt. Check the address, *");
    }

    [Theory]
    [InlineData(401, "Unauthorized", "Check the API key*")]
    [InlineData(404, "NotFound", "Check the model's name and the address.")]
    [InlineData(429, "RateLimited", "*")]
    [InlineData(500, "ServerError", "*try again later.")]
    public async Task Run_ServerRefuses_SaysWhyAndWhatToDo(int status, string kind, string advice)
    {
        var asked = 0;
        await using var server = await LoopbackServer.StartAsync(context => RefuseAsync(context, status, ref asked), Token);

        var run = await ProgramRun.StartAsync(Built.Quickstart, ["--endpoint", $"{server.Address}/v1", "--model", "no-such-model"], Token);

        ShouldBeOneFault(run, $"{server.Address}/v1, model 'no-such-model': *{kind} (HTTP {status.ToString(CultureInfo.InvariantCulture)})*{advice}");
        asked.Should().Be(1);
    }

    [Fact]
    public async Task Run_ServerSpeaksAnotherProtocol_SaysSo()
    {
        await using var server = await LoopbackServer.StartAsync(context => context.Response.WriteAsync("<html>Welcome</html>"), Token);

        var run = await ProgramRun.StartAsync(Built.Quickstart, ["--endpoint", $"{server.Address}/v1", "--model", "m"], Token);

        ShouldBeOneFault(run, "*Malformed*check that the address speaks the client's protocol.");
    }

    private static Task RefuseAsync(HttpContext context, int status, ref int asked)
    {
        Interlocked.Increment(ref asked);
        context.Response.StatusCode = status;
        return context.Response.WriteAsJsonAsync(new { error = new { message = "The model does not exist or you may not use it.", type = "invalid_request_error", code = "model_not_found" } });
    }

    private static void ShouldBeOneFault(ProgramRun run, string message)
    {
        run.Error.Trim().Should().Match(message).And.NotContain("\n");
        run.Output.Should().BeEmpty();
        run.ExitCode.Should().Be(1);
    }

    private sealed class TemporaryFile : IDisposable
    {
        public TemporaryFile(string text) => File.WriteAllText(Path, text);

        public string Path { get; } = System.IO.Path.Combine(System.IO.Path.GetTempPath(), System.IO.Path.GetRandomFileName() + ".jsonl");

        public void Dispose() => File.Delete(Path);
    }
}
