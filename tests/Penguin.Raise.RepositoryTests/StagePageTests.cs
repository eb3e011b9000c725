using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using System.Text.RegularExpressions;

namespace Penguin.Raise.RepositoryTests;

/// <summary>The field tables of docs/stages.md list exactly the fields that there are.</summary>
public sealed partial class StagePageTests
{
    private const TurnReadings EveryReading = TurnReadings.Completeness | TurnReadings.AskMore | TurnReadings.GeneralCompleteness | TurnReadings.NextAttribute;

    private static readonly string Page = Repository.Read("docs/stages.md");

    [Theory]
    [InlineData("answer")]
    [InlineData("judge")]
    [InlineData("read-turn")]
    [InlineData("rank")]
    [InlineData("phrase-question")]
    public void DocumentTable_OfAStage_ListsEveryField(string stage)
    {
        JsonTypeInfo input = stage switch
        {
            "answer" => StageJson.Default.AnswerInput,
            "judge" => StageJson.Default.JudgeInput,
            "rank" => StageJson.Default.RankInput,
            "phrase-question" => StageJson.Default.QuestionInput,
            _ => StageJson.Default.TurnInput,
        };

        Table($"### {stage}: the document").Should().Equal(Fields(input, ""));
    }

    [Fact]
    public void ReplyTable_OfReadTurn_ListsEveryField() =>
        Table("### read-turn: the reply").Should().Equal(Fields(TurnSchema.Of(AttributeCatalog.Penguin, EveryReading), ""));

    [Fact]
    public void ReplyTable_OfJudge_ListsEveryField() =>
        Table("### judge: the reply").Should().Equal(Fields(JsonElement.Parse(PromptSet.Embedded("judge.schema.json")), ""));

    [Fact]
    public void ReplyTable_OfRank_ListsEveryField() =>
        Table("### rank: the reply").Should().Equal(Fields(JsonElement.Parse(PromptSet.Embedded("rank.schema.json")), ""));

    [Fact]
    public void ReplyTable_OfPhraseQuestion_ListsEveryField() => Table("### phrase-question: the reply").Should().Equal(Fields(QuestionWording.Schema, ""));

    [Fact]
    public void Limits_OfTheTexts_AreTheRealOnes() => Page.Should().ContainAll(
        $"{OptionText.Number(StageText.QueryLimit)} characters", $"{OptionText.Number(StageText.AnswerLimit)} characters", $"{OptionText.Number(StageText.ValueLimit)} characters",
        $"`{StageText.Clean("ab", 1)[1..]}`");

    [Fact]
    public void Headings_OfThePage_NameEveryStage() => Headings().Matches(Page).Select(match => match.Groups["stage"].Value).Should().Equal(ModelStage.All.Select(stage => stage.Name));

    /// <summary>The names in the first column of the table under a heading.</summary>
    private static IEnumerable<string> Table(string heading) => Page.Split('\n').SkipWhile(line => line != heading).Skip(1).TakeWhile(line => !line.StartsWith('#'))
        .Where(line => line.StartsWith("| `", StringComparison.Ordinal)).Select(line => line.Split('`')[1]);

    private static IEnumerable<string> Fields(JsonTypeInfo type, string before) => type.Kind == JsonTypeInfoKind.Enumerable
        ? Fields(StageJson.Default.GetTypeInfo(type.ElementType!)!, $"{before[..^1]}[].")
        : type.Properties.SelectMany(property =>
        {
            var inner = StageJson.Default.GetTypeInfo(property.PropertyType)!;
            var name = inner.Kind == JsonTypeInfoKind.Enumerable ? $"{before}{property.Name}[]" : $"{before}{property.Name}";
            return Fields(inner, $"{before}{property.Name}.").Prepend(name);
        });

    private static IEnumerable<string> Fields(JsonElement schema, string before) => schema.TryGetProperty("properties", out var properties)
        ? properties.EnumerateObject().SelectMany(property => property.Value.TryGetProperty("items", out var items)
            ? Fields(items, $"{before}{property.Name}[].").Prepend($"{before}{property.Name}[]")
            : Fields(property.Value, $"{before}{property.Name}.").Prepend($"{before}{property.Name}"))
        : [];

    [GeneratedRegex(@"^## (?<stage>[\w-]+)$", RegexOptions.Multiline | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Headings();
}
