namespace Penguin.Raise.Tests;

public sealed class JudgeNoiseMeterTests
{
    [Fact]
    public async Task MeasureAsync_Defaults_RepeatsEachOfEightScenariosTwice()
    {
        var estimator = new FakeEstimator((_, draw) => 3 + (0.4 * draw)) { Judge = "judge-1", PromptHash = "abc" };

        var noise = await MeasureAsync(estimator, 20);

        noise.Should().BeEquivalentTo(new JudgeNoise
        {
            Judge = "judge-1", PromptHash = "abc", Deviation = 0.4 / Math.Sqrt(2), Evaluations = 16, Scenarios = 8, Usage = new ModelUsage(32, 320, 160),
        }, options => options.Using<double>(check => check.Subject.Should().BeApproximately(check.Expectation, 1e-12)).WhenTypeIs<double>());
        estimator.Asked.Select(asked => asked.Set).Distinct().Should().Equal(new AttributeSet(0b111));
        estimator.Scenarios.Distinct().Order(StringComparer.Ordinal).Should().Equal("s0", "s10", "s12", "s15", "s17", "s2", "s5", "s7");
    }

    [Fact]
    public async Task MeasureAsync_FewScenarios_RepeatsEachMoreOften()
    {
        var estimator = new FakeEstimator((_, _) => 4);

        var noise = await MeasureAsync(estimator, 3);

        noise.Should().Match<JudgeNoise>(found => found.Deviation == 0 && found.AssumedDeviation == JudgeNoise.LeastAssumed && found.Scenarios == 3 && found.Evaluations == 16);
        estimator.Scenarios.GroupBy(id => id).Select(group => group.Count()).Order().Should().Equal(5, 5, 6);
        noise.Judge.Should().Be("unknown");
    }

    [Fact]
    public async Task MeasureAsync_SomeFail_TheyDoNotEnter()
    {
        var estimator = new FakeEstimator((_, draw) => draw == 0 ? null : draw == 1 ? 3 : 3.2);

        var noise = await MeasureAsync(estimator, 8);

        noise.Should().Match<JudgeNoise>(found => found.Evaluations == 16 && found.FailedEvaluations == 8 && found.Usage.Calls == 48);
        noise.Deviation.Should().BeApproximately(0.2 / Math.Sqrt(2), 1e-12);
    }

    [Fact]
    public async Task MeasureAsync_AllFail_HasNoDeviation()
    {
        var noise = await MeasureAsync(new FakeEstimator((_, _) => null), 8);

        noise.Should().Match<JudgeNoise>(found => found.Deviation == null && found.AssumedDeviation == null && found.FailedEvaluations == 32);
    }

    [Fact]
    public async Task MeasureAsync_NoScenario_IsRefused()
    {
        var act = () => MeasureAsync(new FakeEstimator((_, _) => 3), 0);

        await act.Should().ThrowAsync<ArgumentException>().WithMessage("*at least one scenario*");
    }

    [Fact]
    public void Pooled_Groups_IsTheDeviationWithinThem()
    {
        JudgeNoiseMeter.Pooled([[1, 2, 3], [5, 5], [4]]).Should().BeApproximately(Math.Sqrt(2.0 / 3), 1e-12);
    }

    [Fact]
    public void ToJson_ReadAgain_IsTheSame()
    {
        var noise = new JudgeNoise { Judge = "judge-1", PromptHash = "abc", Deviation = 0.31, Evaluations = 16, FailedEvaluations = 1, Scenarios = 8, Usage = new ModelUsage(33, 10, 5) };

        JudgeNoise.Read(noise.ToJson()).Should().Be(noise);
        noise.AssumedDeviation.Should().BeApproximately(0.403, 1e-12);
        noise.IsFor("judge-1", "abc").Should().BeTrue();
        noise.IsFor("judge-1", "abd").Should().BeFalse();
        noise.IsFor("judge-2", "abc").Should().BeFalse();
    }

    [Theory]
    [InlineData("""{"schemaVersion":2,"judge":"j","promptHash":"p"}""", "*version 2*")]
    [InlineData("""{"schemaVersion":1,"judge":"j","promptHash":"p","deviation":-1}""", "*outside 0 to 4*")]
    [InlineData("""{"schemaVersion":1,"judge":"j"}""", "*not valid*")]
    public void Read_NotUsable_IsRefused(string json, string message)
    {
        var act = () => JudgeNoise.Read(json);

        act.Should().Throw<DocumentFormatException>().WithMessage(message);
    }

    private static Task<JudgeNoise> MeasureAsync(FakeEstimator estimator, int scenarios) =>
        new JudgeNoiseMeter(estimator).MeasureAsync([.. Enumerable.Range(0, scenarios).Select(i => Person.Scenario(id: "s" + i.ToString(System.Globalization.CultureInfo.InvariantCulture)))], cancellationToken: TestContext.Current.CancellationToken);
}
