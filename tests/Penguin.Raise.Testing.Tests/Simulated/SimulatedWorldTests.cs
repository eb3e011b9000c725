using System.Globalization;

namespace Penguin.Raise.Testing.Tests;

public class SimulatedWorldTests
{
    private static readonly AttributeCatalog Custom = new(
    [
        new UserAttribute { Name = "Diet, if any [now]", Question = "What do you not eat?" },
        new UserAttribute { Name = "Equipment", Question = "What do you own?" },
        new UserAttribute { Name = "Season #beef", Question = "Which season is it?" },
    ]);

    [Fact]
    public async Task Main_FreshScenarios_HaveTheCalibratedMeans()
    {
        var scenarios = SimulatedScenarios.Generate(400, seed: 41);
        using var model = Stages.Model(options => (options.Seed, options.Scenarios) = (41, scenarios));

        var nothing = await model.MeanAsync(scenarios, _ => new UserProfile());
        var all = await model.MeanAsync(scenarios, scenario => scenario.Profile);

        nothing.Should().BeApproximately(2.86, 0.12);
        all.Should().BeApproximately(4.00, 0.12);
    }

    [Fact]
    public async Task Main_NoSingleAttribute_BringsMoreThan55PercentOfTheGain()
    {
        var scenarios = SimulatedScenarios.Generate(400, seed: 41);
        using var model = Stages.Model(options => (options.Seed, options.Scenarios) = (41, scenarios));
        var nothing = await model.MeanAsync(scenarios, _ => new UserProfile());
        var gain = await model.MeanAsync(scenarios, scenario => scenario.Profile) - nothing;

        foreach (var attribute in AttributeCatalog.Penguin)
        {
            var single = await model.MeanAsync(scenarios, scenario => scenario.Profile.Only(attribute.Name)) - nothing;
            (single / gain).Should().BeInRange(0, 0.55, "{0} is considered", attribute.Name);
        }
    }

    [Theory]
    [InlineData(SimulatedPreset.Main)]
    [InlineData(SimulatedPreset.Figures)]
    public void CommonestValue_InAtLeastHalfOfTheQueryAttributePairs_GainsNothing(SimulatedPreset preset)
    {
        var scenarios = SimulatedScenarios.Generate(400, seed: 12);
        var world = new SimulatedWorld(12, WorldLevels.Of(preset), []);
        var common = AttributeCatalog.Penguin.ToDictionary(attribute => attribute.Name, attribute => Commonest(scenarios, attribute.Name));

        var idle = scenarios.SelectMany(scenario => common, (scenario, pair) => Gain(world, scenario, pair.Key, pair.Value) <= 0);

        idle.Average(gainsNothing => gainsNothing ? 1.0 : 0).Should().BeGreaterThanOrEqualTo(0.5);
    }

    [Theory]
    [InlineData("What now,\r\nand\u0007 then?", "What now,\nand then?")]
    [InlineData("?!", "?!")]
    public void Relevance_ControlAsModelsAreSentIt_IsNone(string query, string sent)
    {
        Scenario[] scenarios = [new Scenario { Id = "c", Query = query, Profile = new UserProfile(), Role = ScenarioRole.Control }];
        var (told, untold) = (new SimulatedWorld(1, WorldLevels.Main, scenarios), new SimulatedWorld(1, WorldLevels.Main, []));

        AttributeCatalog.Penguin.Sum(attribute => told.Relevance(sent, attribute.Name)).Should().Be(0);
        AttributeCatalog.Penguin.Sum(attribute => untold.Relevance(sent, attribute.Name)).Should().BePositive();
        told.Relevance("...", "Age").Should().Be(untold.Relevance("...", "Age"));
    }

    [Fact]
    public void Gain_OfOneAttribute_DependsOnItsValue()
    {
        var world = new SimulatedWorld(1, WorldLevels.Main, []);
        var (grave, harmless) = (0.0, 0.0);
        foreach (var scenario in SimulatedScenarios.Generate(300, seed: 2))
        {
            grave += Gain(world, scenario, "Mental Health Status", "Severe Depression");
            harmless += Gain(world, scenario, "Mental Health Status", "None");
        }

        grave.Should().BeGreaterThan(4 * harmless);
    }

    [Fact]
    public async Task CustomCatalog_UnknownNames_WorkAndGain()
    {
        var person = new UserProfile(Custom).With("Diet, if any [now]", "severe allergy").With("Equipment", "none").With("Season #beef", "worried about winter");
        Scenario[] scenarios = [.. Enumerable.Range(0, 60).Select(i => i.ToString(CultureInfo.InvariantCulture)).Select(i => new Scenario { Id = $"c{i}", Query = $"What shall I cook today? ({i})", Profile = person })];
        using var model = Stages.Model();

        var nothing = await model.MeanAsync(scenarios, _ => new UserProfile(Custom));
        var all = await model.MeanAsync(scenarios, scenario => scenario.Profile);

        all.Should().BeGreaterThan(nothing + 0.25);
    }

    [Fact]
    public async Task CustomCatalog_AgentAndUser_TalkToTheEnd()
    {
        var person = new UserProfile(Custom).With("Diet, if any [now]", "vegan").With("Equipment", "one pot").With("Season #beef", "winter");
        using var model = Stages.Model(options => (options.ReaderMissRate, options.CompletenessNoise) = (0, 0));
        var agent = RaiseAgent.Create(model, new RaiseOptions { Catalog = Custom, CompletenessThreshold = 5 });
        var user = new SimulatedUser(new Scenario { Id = "c", Query = "What shall I cook?", Profile = person });

        var outcome = await agent.RespondAsync(agent.StartSession("c"), user.Query, TestContext.Current.CancellationToken);
        while (outcome is AskOutcome ask)
        {
            outcome = await agent.RespondAsync(ask.Session, user.Reply(ask.Question), TestContext.Current.CancellationToken);
        }

        outcome.Should().BeOfType<AnswerOutcome>();
        outcome.Session.Profile.Known.Should().OnlyContain(pair => pair.Value.Text == ((KnownValue)person[pair.Attribute.Name]).Text);
    }

    [Fact]
    public void ConsideredLine_NamesWithCommasBracketsAndSigns_AreReadBack()
    {
        StatedFact[] facts = [.. Custom.Select(attribute => new StatedFact(attribute.Name, "some value"))];

        var read = ConsideredLine.Read($"An answer.\n{ConsideredLine.Write(facts)}");

        read!.Keys.Should().Equal(Custom.Select(attribute => attribute.Name));
        read.Values.Should().OnlyContain(code => code == ConsideredLine.Code("Some VALUE."));
        ConsideredLine.Read(ConsideredLine.Write([])).Should().BeEmpty();
        ConsideredLine.Read("An answer.").Should().BeNull();
    }

    private static string Commonest(IReadOnlyList<Scenario> scenarios, string name) =>
        scenarios.GroupBy(scenario => ((KnownValue)scenario.Profile[name]).Text).MaxBy(group => group.Count())!.Key;

    private static double Gain(SimulatedWorld world, Scenario scenario, string name, string value)
    {
        StatedFact[] person = [.. scenario.Profile.With(name, value).Known.Select(pair => new StatedFact(pair.Attribute.Name, pair.Value.Text))];
        return world.Score(scenario.Query, person, fact => fact.Attribute == name).Sum() - world.Score(scenario.Query, person, _ => false).Sum();
    }
}
