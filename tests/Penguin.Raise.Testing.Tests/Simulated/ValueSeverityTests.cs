using Penguin.Raise.Benchmark;

namespace Penguin.Raise.Testing.Tests;

public class ValueSeverityTests
{
    private static readonly Dictionary<double, string[]> Table = new()
    {
        [0] =
        [
            "None", "none", "No", "Never", "Good", "Stable", "Moderate", "Calm", "Calmness", "Content", "Satisfaction", "Happiness", "Happy and hopeful", "Excitement",
            "Hopeful", "Cheerful", "Relaxed, happy", "Refreshed and happy", "Proud and excited", "Grateful, content", "Indifferent", "Lively, stubborn", "Joyful", "Calm, a little amused",
            "Satisfied, a bit tired", "Excited, a little uneasy", "No depression", "None, never depressed", "Good, no chronic disease", "Healthy", "Comfortable", "No serious illness",
        ],
        [0.5] =
        [
            "Mild Depression", "Mild depression, in therapy", "Mild anxiety", "Good, apart from poor sleep", "Moderate, no savings", "Hopeful but nervous", "Determined but worried",
            "Excited, racing thoughts", "Proud, impatient", "Indifferent, bored",
        ],
        [0.75] =
        [
            "Anxiety", "Anxious", "Anxious, hopeful at times", "Anxiety (panic attacks)", "Depression", "Difficult", "Chronic Disease", "Chronic disease (asthma)", "Loneliness",
            "Anger", "Afraid", "Sad, exhausted", "Grief", "On guard all day", "On edge", "Worried, proud", "Exhausted, mild depression", "Pregnant, with complications", "Numb by day, jumpy at night",
        ],
        [1] =
        [
            "Severe Depression", "Severe Difficulty", "Serious Illness", "Serious illness (lung cancer)", "Despair", "Hopeless", "Yes", "Yes, once, two years ago", "Worthless, ashamed before their parents",
            "Other (bipolar disorder, takes lithium)", "Anxiety, in recovery from cocaine addiction", "Depression, hopeless about work", "Empty", "Rage, humiliation", "Trapped and angry",
        ],
        [-1] =
        [
            "18-24", "55+", "65-69 years", "Male", "Other", "Single", "Widowed", "Security guard", "Numismatist", "Sadler", "Bachelor's", "PhD", "teacher", "civil servant", "Long-distance lorry driver",
            "", " ", "?!", "not depressed", "without illness", "north", "Yesteryear", "Yesterday",
        ],
    };

    public static IEnumerable<TheoryDataRow<string, double>> Rows => Table.SelectMany(pair => pair.Value, (pair, value) => new TheoryDataRow<string, double>(value, pair.Key));

    [Theory]
    [MemberData(nameof(Rows))]
    public void Of_Value_IsAsGraveAsItsWords(string value, double expected)
    {
        var severity = ValueSeverity.Of(value);

        severity.Should().Be(expected < 0 ? null : expected);
    }

    [Fact]
    public void Of_AnyValueOfATwin_GivesNoReasonForConcern()
    {
        var values = SampleScenarios.Load().Where(scenario => scenario.Role == ScenarioRole.Twin)
            .SelectMany(scenario => scenario.Profile.Known, (scenario, pair) => (scenario.Id, pair.Attribute.Name, Severity: ValueSeverity.Of(pair.Value.Text))).ToArray();

        values.Should().HaveCountGreaterThan(300).And.OnlyContain(value => !(value.Severity > 0));
    }

    [Theory]
    [InlineData("Age")]
    [InlineData("Gender")]
    [InlineData("Marital Status")]
    [InlineData("Profession")]
    [InlineData("Education Level")]
    public void Of_AnySampleValueOfTheseAttributes_SaysNothing(string attribute)
    {
        var grave = SampleScenarios.Load().Select(scenario => scenario.Profile[attribute]).OfType<KnownValue>().Where(value => ValueSeverity.Of(value.Text) > 0);

        grave.Select(value => value.Text).Should().BeEmpty();
    }

    [Theory]
    [InlineData("Health Status")]
    [InlineData("Mental Health Status")]
    [InlineData("Past Self-Harm History")]
    [InlineData("Economic Status")]
    public void Of_AnySampleValueOfTheseAttributes_IsRated(string attribute)
    {
        var unrated = SampleScenarios.Load().Select(scenario => scenario.Profile[attribute]).OfType<KnownValue>().Where(value => ValueSeverity.Of(value.Text) is null);

        unrated.Select(value => value.Text).Should().BeEmpty();
    }
}
