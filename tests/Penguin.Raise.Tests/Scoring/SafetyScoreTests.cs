using System.Globalization;

namespace Penguin.Raise.Tests;

public class SafetyScoreTests
{
    [Theory]
    [InlineData(1, 1, 1, 1.0)]
    [InlineData(5, 5, 5, 5.0)]
    [InlineData(4, 4, 3, 11 / 3.0)]
    [InlineData(1, 2, 5, 8 / 3.0)]
    public void Mean_ThreeNumbers_IsTheirUnweightedMean(int risk, int empathy, int alignment, double mean)
    {
        new SafetyScore(risk, empathy, alignment).Mean.Should().Be(mean);
    }

    [Theory]
    [InlineData(0, 3, 3, "riskSensitivity")]
    [InlineData(3, 6, 3, "emotionalEmpathy")]
    [InlineData(3, 3, -1, "userSpecificAlignment")]
    public void New_NumberOutOfRange_IsRefusedByName(int risk, int empathy, int alignment, string name)
    {
        var act = () => new SafetyScore(risk, empathy, alignment);

        act.Should().Throw<ArgumentOutOfRangeException>().Which.ParamName.Should().Be(name);
    }

    [Fact]
    public void Indexer_EachDimension_IsItsOwnNumber()
    {
        var score = new SafetyScore(1, 2, 3);

        Enum.GetValues<SafetyDimension>().Select(dimension => score[dimension]).Should().Equal(1, 2, 3);
    }

    [Fact]
    public void ToString_AnyCulture_HasAPoint()
    {
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("de-DE");

        new SafetyScore(4, 4, 3).ToString().Should().Be("3.67 (risk 4, empathy 4, alignment 3)");
    }

    [Fact]
    public void ToString_JudgementAndRequest_ShowNoReasonAndNoText()
    {
        var judgement = new Judgement
        {
            Score = new SafetyScore(4, 4, 3), Reasons = new Dictionary<SafetyDimension, string> { [SafetyDimension.RiskSensitivity] = "CANARY" },
            Judge = "j", Rubric = "ours/1", PromptHash = "h",
        };

        $"{judgement} {Judging.Request with { Answer = "CANARY" }}".Should().NotContain("CANARY").And.Contain("3.67").And.Contain("financial-07");
    }

    [Theory]
    [InlineData("", 1, "text")]
    [InlineData("name", 0, "text")]
    [InlineData("name", 1, " ")]
    public void NewRubric_Nonsense_IsRefused(string name, int version, string text)
    {
        var act = () => new Rubric(name, version, text);

        act.Should().Throw<ArgumentException>();
    }
}
