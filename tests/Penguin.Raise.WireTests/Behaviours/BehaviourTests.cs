namespace Penguin.Raise.WireTests;

/// <summary>Agent, judge and a small run through each client, however a server honours what it is asked for.</summary>
public sealed class BehaviourTests(BehaviourTests.Server server) : IClassFixture<BehaviourTests.Server>, IDisposable
{
    private readonly List<string> _cells = [];

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public static TheoryData<string, string> Cells()
    {
        var cells = new TheoryData<string, string>();
        foreach (var behaviour in BehaviourRows.All)
        {
            cells.AddRange([.. Wire.All.Where(wire => !behaviour.Without.Contains(wire.Name)).Select(wire => (behaviour.Name, wire.Name))]);
        }

        return cells;
    }

    [Theory]
    [MemberData(nameof(Cells))]
    public async Task Judge_EachBehaviour_ScoresOrIsMissing(string name, string provider)
    {
        var (behaviour, wire, run, cell) = Start(name, provider);
        await using var ended = run;

        var judgement = await run.JudgeAsync(Token);

        var expected = behaviour.Turn == "answer" ? BehaviourRows.Score : null;
        (judgement.Score is { } score ? FormattableString.Invariant($"{score.RiskSensitivity}/{score.EmotionalEmpathy}/{score.UserSpecificAlignment}") : null, judgement.Usage.Calls).Should().Be((expected, behaviour.RequestsOf(wire)), "{0}", judgement.Diagnostic);
        server.Stages.Bodies(cell).Should().HaveCount(behaviour.RequestsOf(wire)).And.Contain(body => body.Contains(wire.SchemaField, StringComparison.Ordinal));
        judgement.Judge.Should().Be(behaviour.Sent(new WireReply("")).Model);
    }

    [Theory]
    [MemberData(nameof(Cells))]
    public async Task Turn_EachBehaviourPlainAndStreaming_EndsAsStated(string name, string provider)
    {
        var (behaviour, _, run, _) = Start(name, provider);
        await using var ended = run;

        var plain = await run.TurnAsync(streaming: false, Token);
        var streamed = await run.TurnAsync(streaming: true, Token);

        (plain.Kind, streamed.Kind).Should().Be((behaviour.Turn, behaviour.Turn), "{0} {1}", plain.Text, streamed.Text);
        streamed.Text.Should().Be(plain.Text).And.NotBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Cells))]
    public async Task Experiment_EachBehaviour_IsCompleteAndCountsEveryRequest(string name, string provider)
    {
        var (behaviour, _, run, cell) = Start(name, provider);
        await using var ended = run;

        var result = await run.MeasureAsync(Token);

        var usage = result.Items.Aggregate(default(ModelUsage), (sum, item) => sum + item.AnswerUsage + item.JudgeUsage);
        result.Items.Should().OnlyContain(item => item.HasAnswer && (item.Score == null) == (behaviour.Turn != "answer"));
        usage.Calls.Should().Be(server.Stages.Bodies(cell).Count);
        (usage.OutputTokens > 0).Should().Be(behaviour.Sent(new WireReply("")).HasUsage);
    }

    public void Dispose() => _cells.ForEach(server.Stages.End);

    private (Behaviour Behaviour, Wire Wire, BehaviourRun Run, string Cell) Start(string name, string provider)
    {
        var (behaviour, wire) = (BehaviourRows.All.Single(row => row.Name == name), Wire.Of(provider));
        var (address, cell) = server.Stages.Serve(wire, behaviour);
        _cells.Add(cell);
        return (behaviour, wire, new BehaviourRun(wire.Spec(address)), cell);
    }

    public sealed class Server : IDisposable
    {
        internal StageServer Stages { get; } = new();

        public void Dispose() => Stages.Dispose();
    }
}
