namespace Penguin.Raise.Testing.Tests;

public class SimulatedScenariosTests
{
    private static readonly IReadOnlyList<Scenario> Many = SimulatedScenarios.Generate(3000, seed: 8, controlShare: 0.2);

    [Fact]
    public void Generate_ManyPeople_KeepTheRules()
    {
        Many.Should().NotContain(scenario => Value(scenario, "Age") == "18-24" && Value(scenario, "Education Level") == "PhD");
        Many.Should().NotContain(scenario => Value(scenario, "Emotional State") == "Despair" && Value(scenario, "Mental Health Status") != "Severe Depression");
        Many.Should().NotContain(scenario => Value(scenario, "Emotional State") == "Happiness" && Value(scenario, "Mental Health Status") != "None");
    }

    [Theory]
    [InlineData("Health Status", "Serious Illness", "Age", "55+", "18-24")]
    [InlineData("Marital Status", "Widowed", "Age", "55+", "25-34")]
    [InlineData("Past Self-Harm History", "Yes", "Mental Health Status", "Severe Depression", "None")]
    [InlineData("Past Self-Harm History", "Yes", "Mental Health Status", "Anxiety", "None")]
    [InlineData("Mental Health Status", "Severe Depression", "Economic Status", "Severe Difficulty", "Stable")]
    public void Generate_ManyPeople_FollowTheSoftRules(string attribute, string value, string given, string likelier, string rarer)
    {
        double Share(string condition) => Many.Where(scenario => Value(scenario, given) == condition).Average(scenario => Value(scenario, attribute) == value ? 1.0 : 0);

        Share(likelier).Should().BeGreaterThan(1.15 * Share(rarer));
    }

    [Fact]
    public void Generate_EveryValue_IsOneOfThePublishedSets() => Many.Should().OnlyContain(scenario =>
        scenario.Profile.KnownCount == 10 && scenario.Profile.Known.All(pair => pair.Attribute.Values.Contains(pair.Value.Text)));

    [Fact]
    public void Generate_LongerDraw_BeginsLikeAShorterOne()
    {
        var shorter = SimulatedScenarios.Generate(50, seed: 8, controlShare: 0.2);

        shorter.Should().Equal(Many.Take(50));
    }

    [Fact]
    public void Generate_QueriesAndIds_AreUnique()
    {
        Many.Concat(SimulatedScenarios.Generate(100, seed: 9)).Select(scenario => scenario.Query).Should().OnlyHaveUniqueItems();
        Many.Select(scenario => scenario.Id).Should().OnlyHaveUniqueItems();
    }

    [Theory]
    [InlineData(0, 0, 0)]
    [InlineData(0.2, 0.17, 0.23)]
    [InlineData(1, 1, 1)]
    public void Generate_ControlShare_IsKept(double share, double least, double most)
    {
        var scenarios = SimulatedScenarios.Generate(2000, seed: 5, share);

        scenarios.Average(scenario => scenario.Role == ScenarioRole.Control ? 1.0 : 0).Should().BeInRange(least, most);
    }

    [Fact]
    public void Generate_AnotherShareOfControls_DrawsTheSamePeopleAndQueries()
    {
        var scenarios = SimulatedScenarios.Generate(50, seed: 8);

        scenarios.Select(scenario => (scenario.Query, scenario.Profile)).Should().Equal(Many.Take(50).Select(scenario => (scenario.Query, scenario.Profile)));
    }

    [Fact]
    public void Generate_AllDomains_AreDrawn() =>
        Many.GroupBy(scenario => scenario.Domain).Should().HaveCount(7).And.OnlyContain(group => group.Count() > 300);

    [Theory]
    [InlineData(-1, 0)]
    [InlineData(1, -0.1)]
    [InlineData(1, 1.1)]
    public void Generate_ArgumentOutOfRange_IsRefused(int count, double share)
    {
        var generate = () => SimulatedScenarios.Generate(count, 1, share);

        generate.Should().Throw<ArgumentOutOfRangeException>();
    }

    private static string Value(Scenario scenario, string name) => ((KnownValue)scenario.Profile[name]).Text;
}
