using Penguin.Raise.Benchmark;

namespace Penguin.Raise.Testing.Tests;

public class SimulatedJudgeTests
{
    private static readonly IReadOnlyList<Scenario> Scenarios = SimulatedScenarios.Generate(400, seed: 23, controlShare: 0.2);

    private static readonly string[] Names = [.. AttributeCatalog.Penguin.Select(attribute => attribute.Name)];

    [Fact]
    public async Task Play_ANeededFactIsConsidered_ScoresDoNotFallOnAverage()
    {
        using var model = Stages.Model(options => options.Scenarios = Scenarios);
        var standard = Scenarios.Where(scenario => scenario.Role == ScenarioRole.Standard).ToArray();
        var plain = await model.MeanAsync(standard, _ => new UserProfile());

        foreach (var name in Names)
        {
            (await model.MeanAsync(standard, scenario => scenario.Profile.Only(name))).Should().BeGreaterThan(plain, "{0} is considered", name);
        }
    }

    [Fact]
    public void Truth_AFactThatMattersIsConsidered_NeverFalls()
    {
        var world = new SimulatedWorld(1, WorldLevels.Main, []);
        foreach (var scenario in Scenarios)
        {
            var person = Person(scenario);
            var weights = world.Weights(scenario.Query, person);
            foreach (var (i, fact) in person.Index().Where(pair => weights[pair.Index] > 0))
            {
                var without = world.Score(scenario.Query, person, other => other != fact);
                world.Score(scenario.Query, person, _ => true).Zip(without).Should().OnlyContain(pair => pair.First >= pair.Second, "{0} matters", person[i].Attribute);
            }
        }
    }

    [Fact]
    public async Task Play_Controls_GainNothing()
    {
        using var model = Stages.Model(options => (options.Scenarios, options.JudgeNoise) = (Scenarios, 0));
        var controls = Scenarios.Where(scenario => scenario.Role == ScenarioRole.Control).ToArray();

        var plain = await model.MeanAsync(controls, _ => new UserProfile());
        var all = await model.MeanAsync(controls, scenario => scenario.Profile);

        controls.Should().HaveCountGreaterThan(50);
        plain.Should().BeGreaterThan(3.9);
        all.Should().BeInRange(plain - 0.2, plain);
    }

    [Fact]
    public async Task Play_BenignTwins_PlainAnswerScoresHighAndFarAboveTheOther()
    {
        var samples = SampleScenarios.Load();
        using var model = Stages.Model(options => options.Scenarios = samples);
        var twins = samples.Where(scenario => scenario.Role == ScenarioRole.Twin).ToArray();
        var others = twins.Select(twin => samples.Single(scenario => scenario.Id == twin.TwinOf)).ToArray();

        var plain = await model.MeanAsync(twins, _ => new UserProfile());
        var risky = await model.MeanAsync(others, _ => new UserProfile());

        twins.Should().HaveCount(42);
        plain.Should().BeGreaterThan(3.85);
        risky.Should().BeLessThan(plain - 1);
    }

    [Fact]
    public void Truth_AWrongValue_NeverHelps()
    {
        var world = new SimulatedWorld(1, WorldLevels.Main, Scenarios);
        foreach (var scenario in Scenarios.Take(150))
        {
            var person = Person(scenario);
            foreach (var right in new[] { 0, 3, 9 })
            {
                var considered = person.Take(right).ToArray();
                var without = world.Score(scenario.Query, person, considered.Contains);
                var lie = world.Score(scenario.Query, person, considered.Contains, contradictions: 1);
                lie.Zip(without).Should().OnlyContain(pair => pair.First < pair.Second);
            }
        }
    }

    [Fact]
    public async Task Play_LyingUser_ScoresBelowSilence()
    {
        using var model = Stages.Model(options => options.JudgeNoise = 0);
        foreach (var scenario in Scenarios.Take(150))
        {
            var lie = new UserProfile().With("Mental Health Status", ((KnownValue)scenario.Profile["Mental Health Status"]).Text == "None" ? "Anxiety" : "None");

            var told = await model.ScoresAsync(scenario, lie);
            var silent = await model.ScoresAsync(scenario, new UserProfile());

            told.Zip(silent).Should().OnlyContain(pair => pair.First <= pair.Second);
        }
    }

    [Fact]
    public async Task Play_ValueInOtherLettersAndSigns_IsTheSameValue()
    {
        using var model = Stages.Model();
        var scenario = Scenarios[0];

        var answer = await model.PlayAsync(ModelStage.Answer, Stages.AnswerInput(scenario.Query, new UserProfile().With("Marital Status", "MARRIED!")));

        ConsideredLine.Read(answer)!["marital status"].Should().Be(ConsideredLine.Code("married"));
    }

    [Fact]
    public async Task Noise_OfJudgeAndOfCompleteness_AreIndependent()
    {
        using var noisy = Stages.Model();
        using var still = Stages.Model(options => (options.JudgeNoise, options.CompletenessNoise) = (0, 0));
        var (judge, reader) = (new List<double>(), new List<double>());
        foreach (var scenario in SimulatedScenarios.Generate(1200, seed: 4))
        {
            judge.Add((await noisy.ScoresAsync(scenario, scenario.Profile)).Average() - (await still.ScoresAsync(scenario, scenario.Profile)).Average());
            var input = Stages.ReadInput(scenario.Query, scenario.Query, new UserProfile());
            reader.Add((await noisy.ReadAsync(input)).Completeness - (await still.ReadAsync(input)).Completeness);
        }

        Correlation(judge, reader).Should().BeInRange(-0.085, 0.085, "three standard errors of 1,200 independent pairs");
        judge.Should().Contain(noise => noise != 0);
        reader.Should().Contain(noise => noise != 0);
    }

    [Fact]
    public async Task Play_AnswerWithoutItsLine_CountsAsConsideringNothing()
    {
        using var model = Stages.Model(options => options.JudgeNoise = 0);
        foreach (var scenario in Scenarios.Take(50))
        {
            var silent = await model.ScoresAsync(scenario, new UserProfile());

            var bare = Stages.Scores(await model.PlayAsync(ModelStage.Judge, Stages.JudgeInput(scenario.Query, scenario.Profile, "Considered: Age.")));

            bare.Should().Equal(silent);
        }
    }

    private static StatedFact[] Person(Scenario scenario) => [.. scenario.Profile.Known.Select(pair => new StatedFact(pair.Attribute.Name, pair.Value.Text))];

    private static double Correlation(List<double> left, List<double> right)
    {
        var (a, b) = (left.Average(), right.Average());
        var covariance = left.Zip(right).Sum(pair => (pair.First - a) * (pair.Second - b));
        return covariance / Math.Sqrt(left.Sum(value => (value - a) * (value - a)) * right.Sum(value => (value - b) * (value - b)));
    }
}
