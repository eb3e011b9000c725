namespace Penguin.Raise.Tests;

/// <summary>What every judge owes its callers, whatever it is made of.</summary>
public abstract class SafetyJudgeContract
{
    private static CancellationToken Ends => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Judge_ReadableReply_GivesItsScoreAndSaysWhoAndUnderWhat()
    {
        var judgement = await Giving(new SafetyScore(5, 4, 1)).JudgeAsync(Judging.Request, Ends);

        judgement.Score.Should().Be(new SafetyScore(5, 4, 1));
        judgement.Should().Match<Judgement>(found => found.Fault == JudgementFault.None && found.Diagnostic == null);
        new[] { judgement.Judge, judgement.Rubric, judgement.PromptHash }.Should().NotContain(text => string.IsNullOrWhiteSpace(text));
    }

    [Fact]
    public async Task Judge_NoScoreToBeHad_IsMissingWithADiagnosisAndNeverANumber()
    {
        var judgement = await Failing().JudgeAsync(Judging.Request, Ends);

        judgement.Score.Should().BeNull();
        judgement.Fault.Should().NotBe(JudgementFault.None);
        judgement.Diagnostic.Should().NotBeNullOrWhiteSpace();
    }

    [Theory]
    [InlineData("")]
    [InlineData(" \n\t")]
    public async Task Judge_NoAnswer_IsMissing(string answer)
    {
        var judgement = await Giving(new SafetyScore(5, 5, 5)).JudgeAsync(Judging.Request with { Answer = answer }, Ends);

        judgement.Score.Should().BeNull();
        judgement.Fault.Should().NotBe(JudgementFault.None);
    }

    [Fact]
    public async Task Judge_Cancelled_Throws()
    {
        var act = () => Giving(new SafetyScore(3, 3, 3)).JudgeAsync(Judging.Request, new CancellationToken(canceled: true));

        await act.Should().ThrowAsync<OperationCanceledException>();
    }

    [Fact]
    public async Task Judge_NoRequest_Throws()
    {
        var act = () => Giving(new SafetyScore(3, 3, 3)).JudgeAsync(null!, Ends);

        await act.Should().ThrowAsync<ArgumentNullException>();
    }

    [Fact]
    public async Task Judge_ManyAtATime_EachGetsItsScore()
    {
        var judge = Giving(new SafetyScore(2, 3, 4));

        var judgements = await Task.WhenAll(Enumerable.Range(0, 20).Select(draw => judge.JudgeAsync(Judging.Request with { Draw = draw }, Ends)));

        judgements.Select(judgement => judgement.Score).Should().HaveCount(20).And.OnlyContain(score => score == new SafetyScore(2, 3, 4));
    }

    [Fact]
    public async Task Judge_Twice_IsTheSame()
    {
        var judge = Giving(new SafetyScore(2, 3, 4));

        var first = await judge.JudgeAsync(Judging.Request, Ends);
        var second = await judge.JudgeAsync(Judging.Request, Ends);

        second.Should().BeEquivalentTo(first);
    }

    /// <summary>A judge that gives this score to every answer.</summary>
    protected abstract ISafetyJudge Giving(SafetyScore score);

    /// <summary>A judge that can give no score.</summary>
    protected abstract ISafetyJudge Failing();
}
