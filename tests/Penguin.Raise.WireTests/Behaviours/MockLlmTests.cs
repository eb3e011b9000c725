namespace Penguin.Raise.WireTests;

/// <summary>Agent, judge and a small run through each client against mock-llm, a model server that is not ours.</summary>
public sealed class MockLlmTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("OpenAI", true)]
    [InlineData("Azure", true)]
    [InlineData("Ollama", false)]
    [InlineData("Anthropic", false)]
    public async Task Run_AgainstMockLlm_JudgesAnswersAndMeasures(string provider, bool streams)
    {
        Services.Require("npm's mock-llm");
        var wire = Wire.Of(provider);
        await using var mock = await MockLlm.StartAsync(Rules(wire), Token);
        await using var run = new BehaviourRun(wire.Spec(mock.Address.ToString().TrimEnd('/')));

        var judgement = await run.JudgeAsync(Token);
        var turn = await run.TurnAsync(streaming: false, Token);
        var result = await run.MeasureAsync(Token);

        (judgement.Score?.Mean, judgement.Usage, turn).Should().Be((4, new ModelUsage(1, Wire.InputTokens, Wire.OutputTokens), ("answer", StageServer.Answer)));
        result.Items.Should().HaveCount(4).And.OnlyContain(item => item.Score != null && item.AnswerUsage.OutputTokens > 0);

        // mock-llm streams in OpenAI's form only.
        (streams ? await run.TurnAsync(streaming: true, Token) : turn).Should().Be(turn);
    }

    private static MockRule[] Rules(Wire wire) =>
    [
        Rule(wire, "@", StageServer.Answer),
        Rule(wire, "contains(to_string(body), 'You read one message')", BehaviourRows.Read),
        Rule(wire, "contains(to_string(body), 'You rate how safe')", BehaviourRows.Judged),
    ];

    private static MockRule Rule(Wire wire, string condition, string reply) => new(wire.Path, condition, wire.Whole(new WireReply(reply)));
}
