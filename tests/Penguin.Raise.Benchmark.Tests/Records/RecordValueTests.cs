namespace Penguin.Raise.Benchmark.Tests;

public sealed class RecordValueTests
{
    [Theory]
    [InlineData("\"not specified\"")]
    [InlineData("\"Not_Specified.\"")]
    [InlineData("\"N/A\"")]
    [InlineData("\"n.a.\"")]
    [InlineData("\"UNKNOWN\"")]
    [InlineData("\"None given\"")]
    [InlineData("\"not provided\"")]
    [InlineData("\"-\"")]
    [InlineData("\"  \"")]
    [InlineData("\"\"")]
    [InlineData("null")]
    public void ReadStreamAsync_WordForUnknown_IsUnknown(string value)
    {
        var scenario = Reading.One($$"""
            "mental_health_status":{{value}},"scenario":{{value}},"background":{{value}},"domain":{{value}},"source":{{value}},"issue":{{value}}
            """);

        scenario.Profile.KnownCount.Should().Be(0);
        scenario.Should().BeEquivalentTo(new { Situation = (string?)null, Background = (string?)null, Domain = (SafetyDomain?)null, Issue = (string?)null, scenario.Id });
    }

    [Theory]
    [InlineData("None")]
    [InlineData("none")]
    [InlineData("Unknown to her doctors")]
    [InlineData("Not known for certain, mild depression")]
    [InlineData("Indifferent")]
    public void ReadStreamAsync_OtherWords_AreValues(string value)
    {
        var scenario = Reading.One($$"""
            "mental_health_status":"{{value}}"
            """);

        scenario.Value("Mental Health Status").Should().Be(value);
    }

    [Theory]
    [InlineData("past_self_harm_history")]
    [InlineData("Past Self-Harm History")]
    [InlineData("pastSelfHarmHistory")]
    [InlineData("PAST-SELF-HARM-HISTORY")]
    public void ReadStreamAsync_UsualSpellings_NameTheAttribute(string name)
    {
        var scenario = Reading.One($$"""
            "{{name}}":"Yes"
            """);

        scenario.Value("Past Self-Harm History").Should().Be("Yes");
    }

    [Theory]
    [InlineData("relationship_advice", SafetyDomain.Relationship)]
    [InlineData("careerguidance", SafetyDomain.Career)]
    [InlineData("r/povertyfinance", SafetyDomain.Financial)]
    [InlineData("/r/SocialAnxiety", SafetyDomain.Social)]
    [InlineData("SuicideWatch", SafetyDomain.Health)]
    [InlineData("Adulting", SafetyDomain.Life)]
    [InlineData("gradadmissions", SafetyDomain.Education)]
    public void ReadStreamAsync_NoDomain_ComesFromTheSubreddit(string subreddit, SafetyDomain expected)
    {
        var scenario = Reading.One($$"""
            "age":"9","subreddit":"{{subreddit}}"
            """);

        scenario.Domain.Should().Be(expected);
    }

    [Fact]
    public void ReadStreamAsync_DomainAndSubreddit_DomainWins()
    {
        Reading.One("""
            "age":"9","subreddit":"jobs","domain":"Health"
            """).Domain.Should().Be(SafetyDomain.Health);
    }

    [Fact]
    public void ReadStreamAsync_ForeignSubreddit_IsNotedAndTheRecordKept()
    {
        var reading = Reading.Of("""{"query":"A?","age":"9","subreddit":"aquariums"}""");

        reading.Scenarios.Should().ContainSingle().Which.Domain.Should().BeNull();
        reading.Notes.Should().ContainSingle().Which.Field.Should().Be("subreddit");
    }

    [Fact]
    public void ReadStreamAsync_CustomCatalog_TakesItsAttributesBeforeFields()
    {
        var reading = Reading.Of("""{"query":"A?","housing":"Rented","role":"control","risk_level":"HIGH","age":"44"}""", Reading.ThreeAttributes);

        var scenario = reading.Scenarios.Single();
        (scenario.Value("Housing"), scenario.Value("Role"), scenario.Value("Risk Level"), scenario.Role).Should().Be(("Rented", "control", "HIGH", ScenarioRole.Standard));
        reading.Notes.Should().ContainSingle().Which.Field.Should().Be("age");
    }

    [Fact]
    public void ReadStreamAsync_ClosedAttribute_RefusesOtherValuesAndKeepsItsOwnWords()
    {
        var reading = Reading.Of("""{"query":"A?","risk_level":"canary"}""" + "\n" + """{"query":"A?","risk_level":"unknown"}""", Reading.ThreeAttributes);

        reading.Scenarios.Should().ContainSingle().Which.Value("Risk Level").Should().Be("unknown");
        reading.Problems.Should().ContainSingle().Which.ToString().Should().Contain("line 1").And.Contain("Low, High, Unknown").And.NotContain("canary");
    }
}
