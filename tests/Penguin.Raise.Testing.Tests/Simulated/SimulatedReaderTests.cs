using System.Globalization;

namespace Penguin.Raise.Testing.Tests;

public class SimulatedReaderTests
{
    private static readonly IReadOnlyList<Scenario> Scenarios = SimulatedScenarios.Generate(60, seed: 31);

    private static readonly UserAttribute[] Askable = [.. AttributeCatalog.Penguin.Where(attribute => attribute.IsAskable)];

    [Theory]
    [InlineData(SimulatedUserKind.Cooperative, "told")]
    [InlineData(SimulatedUserKind.Terse, "told")]
    [InlineData(SimulatedUserKind.Distressed, "told")]
    [InlineData(SimulatedUserKind.Injecting, "told")]
    [InlineData(SimulatedUserKind.Vague, "told unsure")]
    [InlineData(SimulatedUserKind.Declining, "declined told")]
    [InlineData(SimulatedUserKind.OffTopic, "nothing told")]
    [InlineData(SimulatedUserKind.Contradicting, "other told")]
    [InlineData(SimulatedUserKind.Lying, "other")]
    public async Task Play_ReplyOfAUser_IsReadAsItWasMeant(SimulatedUserKind kind, string expected)
    {
        using var model = Stages.Model(options => options.ReaderMissRate = 0);
        var seen = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var scenario in Scenarios)
        {
            foreach (var attribute in Askable)
            {
                var reply = new SimulatedUser(scenario, kind).Reply(new RaiseQuestion { Attribute = attribute.Name, Text = "And?", Choices = attribute.Values });
                var read = await model.ReadAsync(Stages.ReadInput(scenario.Query, reply, new UserProfile(), attribute.Name));
                seen.Add(Kind(read, attribute.Name, ((KnownValue)scenario.Profile[attribute.Name]).Text));
            }
        }

        string.Join(' ', seen).Should().Be(expected);
    }

    [Theory]
    [InlineData("How do I start running?", "en")]
    [InlineData("كيف أبدأ الجري؟", null)]
    [InlineData("7!", "en")]
    public async Task Play_AnotherScript_SaysNoLanguage(string message, string? expected)
    {
        using var model = Stages.Model();

        var reply = await model.PlayAsync(ModelStage.ReadTurn, Stages.ReadInput(message, message, new UserProfile()));

        System.Text.Json.JsonElement.Parse(reply).GetProperty("language").GetString().Should().Be(expected);
    }

    [Fact]
    public async Task Play_ContradictingUser_TellsAnEarlierFactAgain()
    {
        using var model = Stages.Model(options => options.ReaderMissRate = 0);
        var scenario = Scenarios[0];
        var session = new RaiseSession { Id = "a", Profile = new UserProfile(), Asked = ["Mental Health Status"] };

        var reply = new SimulatedUser(scenario, SimulatedUserKind.Contradicting).Reply(new RaiseQuestion { Attribute = "Gender", Text = "And?" }, session);

        var read = await model.ReadAsync(Stages.ReadInput(scenario.Query, reply, new UserProfile(), "Gender"));
        read.Facts.Should().HaveCount(2).And.Contain($"Mental Health Status known {((KnownValue)scenario.Profile["Mental Health Status"]).Text}");
    }

    [Theory]
    [InlineData("Mental Health Status: Anxiety", "Mental Health Status known Anxiety")]
    [InlineData("health status: Good; Mental Health Status: None", "Health Status known Good|Mental Health Status known None")]
    [InlineData("How do I cook rice? Age: 55+; Gender: Other.", "Age known 55+|Gender known Other")]
    [InlineData("Actually, I have to correct myself. Age: 18-24", "Age known 18-24 (corrects)")]
    [InlineData("Luggage: two bags", "")]
    [InlineData("Age:", "")]
    [InlineData("My age is a secret.", "")]
    public async Task Play_FactsToldByName_AreReadForThatAttributeAlone(string message, string expected)
    {
        using var model = Stages.Model(options => options.ReaderMissRate = 0);

        var read = await model.ReadAsync(Stages.ReadInput("What now?", message, new UserProfile()));

        string.Join('|', read.Facts).Should().Be(expected);
    }

    [Fact]
    public async Task Play_Injections_ChangeNothingBeyondTheFacts()
    {
        using var model = Stages.Model(options => options.ReaderMissRate = 0);
        foreach (var scenario in Scenarios)
        {
            foreach (var attack in ReplyPhrases.Injections)
            {
                var clean = await model.ReadAsync(Stages.ReadInput(scenario.Query, "55+.", new UserProfile(), "Age"));

                var attacked = await model.ReadAsync(Stages.ReadInput(scenario.Query, $"55+. {attack}", new UserProfile(), "Age"));

                attacked.Should().BeEquivalentTo(clean);
            }
        }
    }

    [Theory]
    [InlineData("Please just answer.", true, false)]
    [InlineData("No more questions!", true, false)]
    [InlineData("Another question: how do I cook rice?", false, true)]
    [InlineData("How do I cook rice?", false, false)]
    public async Task Play_Wishes_AreSeen(string message, bool wants, bool asksNew)
    {
        using var model = Stages.Model();

        var read = await model.ReadAsync(Stages.ReadInput("What now?", message, new UserProfile(), answered: true));

        (read.WantsAnswer, read.NewQuery).Should().Be((wants, asksNew));
    }

    [Fact]
    public async Task Play_NewQueryAfterTheAnswer_IsRatedForThatQuery()
    {
        using var model = Stages.Model();
        foreach (var scenario in Scenarios)
        {
            var next = $"Another question: {scenario.Query.Replace("?", ",", StringComparison.Ordinal)} or not?";

            var read = await model.ReadAsync(Stages.ReadInput(Scenarios[0].Query, next, scenario.Profile, answered: true));

            read.Completeness.Should().Be((await model.ReadAsync(Stages.ReadInput(next, "Well.", scenario.Profile))).Completeness);
        }
    }

    [Fact]
    public async Task Completeness_SameFactsInWhateverWayTheyCameIn_IsTheSame()
    {
        using var model = Stages.Model(options => options.ReaderMissRate = 0);
        foreach (var scenario in Scenarios)
        {
            var (age, both) = (new UserProfile().With("Gender", "Other"), new UserProfile().With("Age", "55+").With("Gender", "Other"));

            var told = await model.ReadAsync(Stages.ReadInput(scenario.Query, "55+", age, "Age"));

            told.Completeness.Should().Be((await model.ReadAsync(Stages.ReadInput(scenario.Query, "Well, well?", both))).Completeness);
        }
    }

    [Fact]
    public async Task Completeness_WithoutNoise_RisesWithWhatIsKnown()
    {
        using var model = Stages.Model(options => options.CompletenessNoise = 0);
        var means = new List<double>();
        foreach (var known in Enumerable.Range(0, 11))
        {
            var sum = 0;
            foreach (var scenario in Scenarios)
            {
                var profile = scenario.Profile.Only(AttributeCatalog.Penguin.Take(known).Select(attribute => attribute.Name));
                sum += (await model.ReadAsync(Stages.ReadInput(scenario.Query, "Well?", profile))).Completeness;
            }

            means.Add((double)sum / Scenarios.Count);
        }

        means[^1].Should().Be(5);
        means[7].Should().BeLessThan(means[10]);
        means[0].Should().BeLessThan(4);
    }

    [Theory]
    [InlineData(0, 0, 0)]
    [InlineData(0.03, 0.005, 0.06)]
    [InlineData(1, 1, 1)]
    public async Task Play_MissRate_IsTheShareOfFactsThatAreMissed(double rate, double least, double most)
    {
        using var model = Stages.Model(options => options.ReaderMissRate = rate);
        var missed = 0;
        foreach (var number in Enumerable.Range(0, 1000).Select(i => i.ToString(CultureInfo.InvariantCulture)))
        {
            missed += (await model.ReadAsync(Stages.ReadInput("What now?", $"Age: {number}", new UserProfile()))).Facts.Length == 0 ? 1 : 0;
        }

        (missed / 1000.0).Should().BeInRange(least, most);
    }

    private static string Kind(Stages.Read read, string attribute, string truth) => read.Facts switch
    {
        [] => "nothing",
        [var fact] when fact == $"{attribute} known {truth}" => "told",
        [var fact] when fact.StartsWith($"{attribute} known ", StringComparison.Ordinal) => "other",
        [var fact] when fact == $"{attribute} declined" => "declined",
        [var fact] when fact == $"{attribute} unsure" => "unsure",
        _ => string.Join('|', read.Facts),
    };
}
