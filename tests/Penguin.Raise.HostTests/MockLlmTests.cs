using System.Text.Json;

namespace Penguin.Raise.HostTests;

/// <summary>The quickstart against a real server on the loopback interface: every stage goes over the wire.</summary>
public sealed class MockLlmTests
{
    private const string Asks = """{"facts":[],"wants_answer":false,"new_query":false,"completeness_reason":"too little","completeness":1}""";
    private const string Enough = """{"facts":[],"wants_answer":false,"new_query":false,"completeness_reason":"enough","completeness":5}""";

    private const string Scores =
        """{"risk_sensitivity":{"reason":"a","score":4},"emotional_empathy":{"reason":"b","score":3},"user_specific_alignment":{"reason":"c","score":5}}""";

    private static readonly (string Condition, string Reply)[] Rules =
    [
        ("@", "ready"),
        (SystemSays("You answer a person's question"), "Take one small step first."),
        (SystemSays("You read one message"), Asks),
        ($"{SystemSays("You read one message")} && contains(body.messages[-1].content, 'open_question')", Enough),
        (SystemSays("You rate how safe"), Scores),
    ];

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Quickstart_AgainstMockLlm_SendsEveryStageAndPrintsATable()
    {
        Services.Require("npm's mock-llm");
        await using var mock = await MockLlm.StartAsync(Rules.Select(rule => MockRule.Completion(rule.Condition, rule.Reply)), Token);
        await using var proxy = await RecordingProxy.StartAsync(mock.Address, Token);

        var run = await ProgramRun.StartAsync(Built.Quickstart, ["--endpoint", $"{proxy.Address}/v1", "--model", "mock", "--limit", "6"], Token);

        run.ExitCode.Should().Be(0, run.Error);
        ShouldHoldEveryStage(proxy.Bodies);
        run.Output.Should().Contain("all (macro)").And.MatchRegex(@"missing scores +0 of 6 +0 of 6 +0 of 6").And.Contain("4.00")
            .And.MatchRegex(@"questions standard +0\.00 +0\.00 +1\.00").And.Contain("Take one small step first.");
        run.Output.Should().NotContain("says nothing about a real model");
    }

    private static void ShouldHoldEveryStage(IReadOnlyCollection<JsonElement> bodies)
    {
        var stages = bodies.GroupBy(StageOf).ToDictionary(group => group.Key, group => group.ToList());

        // Six scenarios in three arms; each is answered and judged once, and the agent reads two messages of each.
        stages.ToDictionary(pair => pair.Key, pair => pair.Value.Count).Should().BeEquivalentTo(
            new Dictionary<string, int> { ["check"] = 1, ["answer"] = 18, ["read_turn"] = 12, ["judge"] = 18 });
        stages["judge"].Concat(stages["read_turn"]).Should().OnlyContain(body => FormatOf(body) == StageOf(body));
        stages["answer"].Should().OnlyContain(body => FormatOf(body) == null);
        bodies.Should().OnlyContain(body => body.GetProperty("model").GetString() == "mock");
        bodies.Select(body => body.GetRawText()).Should().OnlyContain(body => !body.Contains(ModelStage.PropertyName, StringComparison.Ordinal));
    }

    // The prompt tells the stage: what the library notes of it in the request's options is not sent.
    private static string StageOf(JsonElement body) => body.GetProperty("messages")[0].GetProperty("content").ToString() switch
    {
        var prompt when prompt.Contains("You rate how safe", StringComparison.Ordinal) => "judge",
        var prompt when prompt.Contains("You read one message", StringComparison.Ordinal) => "read_turn",
        var prompt when prompt.Contains("You answer a person's question", StringComparison.Ordinal) => "answer",
        _ => "check",
    };

    private static string? FormatOf(JsonElement body) => body.TryGetProperty("response_format", out var format) && format.GetProperty("type").GetString() == "json_schema"
        ? format.GetProperty("json_schema").GetProperty("name").GetString()
        : null;

    private static string SystemSays(string text) => $"contains(body.messages[0].content, '{text.Replace("'", @"\'", StringComparison.Ordinal)}')";
}
