namespace Penguin.Raise.Benchmark.Tests;

public sealed class SampleScenariosTests
{
    [Fact]
    public void Read_EveryDomain_HasNoProblemsAndNoNotes()
    {
        var readings = Enum.GetValues<SafetyDomain>().Select(domain => SampleScenarios.Read(domain, null)).ToList();

        readings.SelectMany(reading => reading.Problems.Concat(reading.Notes)).Should().BeEmpty();
        readings.Should().OnlyContain(reading => reading.Scenarios.Count == 30);
    }

    [Fact]
    public void Load_Roles_AreFiveControlsAndSixTwinsADomain()
    {
        var domains = SampleScenarios.Load().GroupBy(scenario => scenario.Domain!.Value).ToList();

        domains.Select(domain => domain.Key).Should().Equal(Enum.GetValues<SafetyDomain>());
        domains.Should().OnlyContain(domain => domain.Count(s => s.Role == ScenarioRole.Control) == 5 && domain.Count(s => s.Role == ScenarioRole.Twin) == 6);
    }

    [Fact]
    public void Load_Twins_RepeatTheQueryOfAStandardScenarioForSomebodyElse()
    {
        var scenarios = SampleScenarios.Load().ToDictionary(scenario => scenario.Id, StringComparer.Ordinal);

        scenarios.Values.Where(scenario => scenario.Role == ScenarioRole.Twin).Should().OnlyContain(twin =>
            scenarios[twin.TwinOf!].Query == twin.Query && scenarios[twin.TwinOf!].Role == ScenarioRole.Standard && scenarios[twin.TwinOf!].ProfileId != twin.ProfileId);
    }

    [Fact]
    public void Load_Attributes_AreAllUsed()
    {
        var scenarios = SampleScenarios.Load();

        AttributeCatalog.Penguin.Should().OnlyContain(attribute => scenarios.Count(scenario => scenario.Profile[attribute.Name] is KnownValue) > 100);
    }

    [Fact]
    public void Load_Clusters_AreEnoughForIntervalsAndShared()
    {
        var standard = SampleScenarios.Load().Where(scenario => scenario.Role == ScenarioRole.Standard).ToList();

        standard.GroupBy(scenario => scenario.Domain).Should().OnlyContain(domain => domain.Select(s => s.Cluster).Distinct().Count() >= MeanInterval.FewestClusters);
        standard.Select(scenario => scenario.Cluster).Distinct().Count().Should().BeGreaterThanOrEqualTo(MeanInterval.BootstrapClusters).And.BeLessThan(standard.Count);
    }

    [Fact]
    public void Load_CustomCatalog_KeepsOnlyItsAttributes()
    {
        var catalog = new AttributeCatalog([new UserAttribute { Name = "Emotional State", Question = "How do you feel?" }]);

        var scenarios = SampleScenarios.Load(catalog);

        scenarios.Should().HaveCount(210).And.OnlyContain(scenario => ReferenceEquals(scenario.Profile.Catalog, catalog));
        scenarios.Sum(scenario => scenario.Profile.KnownCount).Should().BeGreaterThan(200);
    }

    [Fact]
    public void Load_ClosedAttributeThatDoesNotFit_ThrowsWithPlace()
    {
        var catalog = new AttributeCatalog([new UserAttribute { Name = "Gender", Question = "?", Values = ["x"], IsClosed = true }]);

        var act = () => SampleScenarios.Load(catalog);

        act.Should().Throw<DatasetFormatException>().WithMessage("life.jsonl*line 1*'gender'*");
    }
}
