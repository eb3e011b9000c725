namespace Penguin.Raise.Tests;

public class ScenarioTests
{
    private const string Canary = "CANARY-4e";

    [Fact]
    public void RoundTrip_EveryField_IsTheSameScenario()
    {
        var scenario = Judging.Scenario with { Role = ScenarioRole.Twin, TwinOf = "financial-01" };

        var read = ScenarioDocument.Parse(ScenarioDocument.From(scenario).ToJson()).ToScenario();

        read.Should().Be(scenario);
    }

    [Fact]
    public void RoundTrip_FewestFields_IsTheSameScenario()
    {
        var scenario = new Scenario { Id = "s", Query = "q", Profile = new UserProfile() };

        ScenarioDocument.Parse(ScenarioDocument.From(scenario).ToJson()).ToScenario().Should().Be(scenario);
    }

    [Theory]
    [InlineData("")]
    [InlineData(" \n")]
    public void New_BlankQuery_IsRefused(string query)
    {
        var act = () => Judging.Scenario with { Query = query };

        act.Should().Throw<ArgumentException>().WithMessage("*query*blank*");
    }

    [Fact]
    public void ToString_Always_ShowsNoTextOfThePerson()
    {
        var profile = new UserProfile().With("Age", Canary);
        var scenario = new Scenario { Id = "health-01", Query = Canary, Situation = Canary, Background = Canary, Issue = Canary, Profile = profile, Domain = SafetyDomain.Health };

        scenario.ToString().Should().Be("Scenario health-01 (Health, Standard)");
    }

    [Theory]
    [InlineData("issue", "p1", "issue")]
    [InlineData(null, "p1", "p1")]
    [InlineData(null, null, "s")]
    public void Cluster_IsTheIssueElseTheProfileElseTheScenario(string? issue, string? profileId, string cluster)
    {
        new Scenario { Id = "s", Query = "q", Profile = new UserProfile(), Issue = issue, ProfileId = profileId }.Cluster.Should().Be(cluster);
    }

    [Fact]
    public void ToScenario_SeveralProblems_OneMessageListsAllWithoutValues()
    {
        var document = ScenarioDocument.Parse($$$"""
            {"schemaVersion":1,"id":"s9","query":" ","profile":{"schemaVersion":1,"values":{"Shoe Size":{"state":"Known","value":"{{{Canary}}}"},"Age":{"state":"Known"} } } }
            """);

        var act = () => document.ToScenario();

        act.Should().Throw<DocumentFormatException>().WithMessage("*'s9'*'Shoe Size'*'Age'*query is blank*").Which.ToString().Should().NotContain(Canary);
    }

    [Theory]
    [InlineData("{\"schemaVersion\":1,\"id\":\"s\",\"query\":\"CANARY-4e\"}")]
    [InlineData("{\"schemaVersion\":1,\"id\":\"s\",\"query\":\"CANARY-4e\",\"profile\":null}")]
    [InlineData("{\"schemaVersion\":1,\"id\":null,\"query\":\"CANARY-4e\",\"profile\":{}}")]
    [InlineData("{\"schemaVersion\":1,\"id\":\"s\",\"query\":\"CANARY-4e\",\"profile\":{},\"domain\":\"CANARY-4e\"}")]
    [InlineData("{\"id\":\"s\",\"query\":\"CANARY-4e\",\"profile\":{}}")]
    [InlineData("{\"schemaVersion\":2,\"id\":\"s\",\"query\":\"CANARY-4e\",\"profile\":{}}")]
    public void Parse_NoScenario_IsRefusedWithoutShowingIt(string json)
    {
        var act = () => ScenarioDocument.Parse(json);

        act.Should().Throw<DocumentFormatException>().Which.ToString().Should().NotContain(Canary);
    }

    [Fact]
    public void ToScenario_ProfileOfALaterVersion_IsRefused()
    {
        var document = ScenarioDocument.Parse("""{"schemaVersion":1,"id":"s","query":"q","profile":{"schemaVersion":2} }""");

        FluentActions.Invoking(() => document.ToScenario()).Should().Throw<DocumentFormatException>().WithMessage("*version 2*");
    }

    [Fact]
    public void ToScenario_OwnCatalog_ReadsUnderIt()
    {
        var catalog = new AttributeCatalog([AttributeCatalogTests.Named("Shoe Size")]);
        var document = ScenarioDocument.From(new Scenario { Id = "s", Query = "q", Profile = new UserProfile(catalog).With("Shoe Size", "43") });

        document.ToScenario(catalog).Profile["shoe size"].Should().Be(new KnownValue("43"));
    }
}
