using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Penguin.Raise.Replies;

namespace Penguin.Raise.HostTests;

/// <summary>The program that tries the table of replies on a real model, against a server on the loopback interface.</summary>
public sealed class LiveRepliesTests
{
    private static readonly IReadOnlyList<ReplyRow> Rows = ReplyTable.Load();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task LiveReplies_ModelReadsWell_PrintsTheTableAndSucceeds()
    {
        await using var server = await LoopbackServer.StartAsync(context => AnswerAsync(context, row => row.Reads!), Token);

        var run = await ProgramRun.StartAsync(Built.LiveReplies, ["--model", $"fake@{server.Address}/v1"], Token);

        run.ExitCode.Should().Be(0, run.Output + run.Error);
        run.Output.Should().StartWith("expected \\ seen").And.Contain($"{Rows.Count} of {Rows.Count} replies were understood (100.0 %; at least 90.0 % expected)");
    }

    [Fact]
    public async Task LiveReplies_ModelReadsNothing_NamesWhatItMissedAndFails()
    {
        await using var server = await LoopbackServer.StartAsync(context => AnswerAsync(context, _ => ReplyReading.Nothing), Token);

        var run = await ProgramRun.StartAsync(Built.LiveReplies, ["--model", $"fake@{server.Address}/v1", "--language", "de"], Token);

        run.ExitCode.Should().Be(1, run.Output + run.Error);
        run.Output.Should().Contain("Emotional State is 'unknown' instead of 'known: einsam'").And.Contain("of 20 replies were understood");
    }

    [Theory]
    [InlineData(null, "PENGUIN_LIVE_MODEL")]
    [InlineData("openai:some-model", "OPENAI_API_KEY")]
    [InlineData("nonsense", "NAME@URL")]
    public async Task LiveReplies_NoModelOrNoKey_SaysWhatToSet(string? model, string told)
    {
        var run = await ProgramRun.StartAsync(Built.LiveReplies, [], Token, ("PENGUIN_LIVE_MODEL", model), ("OPENAI_API_KEY", null));

        (run.ExitCode, run.Output).Should().Be((2, ""));
        run.Error.Should().Contain(told);
    }

    private static async Task AnswerAsync(HttpContext context, Func<ReplyRow, ReplyReading> readingOf)
    {
        var body = await JsonSerializer.DeserializeAsync<JsonElement>(context.Request.Body, cancellationToken: context.RequestAborted);
        var document = JsonElement.Parse(body.GetProperty("messages")[1].GetProperty("content").GetString()!);
        var (message, asked) = (document.GetProperty("message").GetString(), document.GetProperty("open_question").GetProperty("attribute").GetString());
        var row = Rows.First(row => row.Reply == message && row.Asked == asked);
        context.Response.ContentType = "application/json";
        await context.Response.WriteAsync(MockRule.Completion("", readingOf(row).ToReply()).Content, context.RequestAborted);
    }
}
