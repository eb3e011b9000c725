namespace Penguin.Raise.WireTests;

/// <summary>Many judgements against a server of which a quarter of the requests fail: each is there or counted missing, and our books agree with the server's.</summary>
public sealed class JudgedAnswersTests
{
    [Theory]
    [InlineData("OpenAI", 2000)]
    [InlineData("Azure", 300)]
    [InlineData("Ollama", 300)]
    [InlineData("Anthropic", 300)]
    public async Task Judge_QuarterOfRequestsFails_EveryCallIsAccountedFor(string provider, int count)
    {
        await using var server = new UnsteadyServer();
        var wire = Wire.Of(provider);

        var judgements = await JudgeAllAsync(wire.Spec(server.Serve(wire)), count);

        var booked = judgements.Select(judgement => (judgement.Usage.Calls, judgement.Usage.InputTokens, judgement.Usage.OutputTokens));
        booked.Should().Equal(Enumerable.Range(0, count).Select(server.For).Select(item => ((long)item.Requests, (long)item.Whole * Wire.InputTokens, (long)item.Whole * Wire.OutputTokens)));
        judgements.Should().OnlyContain(judgement => judgement.Score != null || (judgement.Fault != JudgementFault.None && judgement.Diagnostic != null));
        judgements.Count(judgement => judgement.Score is null).Should().BeLessThan(count / 50);
        ((double)server.Failures / server.Requests).Should().BeApproximately(0.25, 0.06);
    }

    private static async Task<Judgement[]> JudgeAllAsync(string spec, int count)
    {
        using var client = ModelClients.WithoutWaits(spec);
        var judge = new ChatSafetyJudge(client);
        var judgements = new Judgement[count];
        var parallel = new ParallelOptions { MaxDegreeOfParallelism = 32, CancellationToken = TestContext.Current.CancellationToken };
        await Parallel.ForAsync(0, count, parallel, async (item, token) => judgements[item] = await judge.JudgeAsync(
            new JudgeRequest { Scenario = new Scenario { Id = FormattableString.Invariant($"item-{item}"), Query = UnsteadyServer.Query(item), Profile = new UserProfile() }, Answer = "Take one small step first." }, token));
        return judgements;
    }
}
