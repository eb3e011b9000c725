using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;

namespace Penguin.Raise.Tests;

/// <summary>The polarity of each module: what makes it ask on and what makes it answer, and that what was not read is never enough.</summary>
public class AbstentionModuleTests
{
    [Theory]
    [InlineData("How do I sleep better?", 0, true)]
    [InlineData("How do I sleep better?", 1, false)]
    [InlineData("最近总是睡不好怎么办？", 0, true)]
    public async Task Basic_QueryAndFacts_AsksOnWhileVagueAndNothingIsKnown(string query, int known, bool abstain)
    {
        var decision = await new BasicAbstentionModule().DecideAsync(Context(known, query), Ended);

        decision.Abstain.Should().Be(abstain);
    }

    [Fact]
    public async Task Basic_LongQuery_Answers()
    {
        var decision = await new BasicAbstentionModule().DecideAsync(Context(0, string.Join(' ', Enumerable.Repeat("word", 30))), Ended);

        decision.Should().Be(AbstentionDecision.Answer("query-is-specific"));
    }

    [Theory]
    [InlineData(null, true, "ask-more-unread")]
    [InlineData(true, true, "model-abstains")]
    [InlineData(false, false, "model-proceeds")]
    public async Task Binary_YesIsToAskOn(bool? askMore, bool abstain, string reason)
    {
        var decision = await new BinaryAbstentionModule().DecideAsync(Context(0) with { AskMore = askMore }, Ended);

        decision.Should().Be(new AbstentionDecision(abstain, reason));
    }

    [Theory]
    [InlineData(null, true, "next-unread")]
    [InlineData("Age", true, "model-asks")]
    [InlineData("", false, "model-answers")]
    public async Task PaperBasic_NameIsToAskOn(string? next, bool abstain, string reason)
    {
        var decision = await new PaperBasicModule().DecideAsync(Context(0) with { NextAttribute = next }, Ended);

        decision.Should().Be(new AbstentionDecision(abstain, reason));
    }

    [Theory]
    [InlineData("Profession", "Profession")]
    [InlineData("Past Self-Harm History", "Age")]
    [InlineData(null, "Age")]
    public async Task PaperBasic_ChoosesTheNamedCandidate(string? next, string expected)
    {
        var choice = await new PaperBasicModule().ChooseAsync(Context(0) with { NextAttribute = next }, Ended);

        choice!.Attribute.Name.Should().Be(expected);
    }

    [Theory]
    [InlineData(2, null, true)]
    [InlineData(2, 1, true)]
    [InlineData(2, 2, false)]
    [InlineData(5, 4, true)]
    [InlineData(5, 5, false)]
    public async Task PaperScale_Level_AnswersFromTheThresholdOn(int threshold, int? level, bool abstain)
    {
        var decision = await new PaperScaleAbstentionModule(threshold).DecideAsync(Context(0) with { GeneralCompleteness = level }, Ended);

        decision.Abstain.Should().Be(abstain);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(6)]
    public void PaperScale_ThresholdOutsideTheScale_IsRefused(int threshold)
    {
        var create = () => new PaperScaleAbstentionModule(threshold);

        create.Should().Throw<ArgumentOutOfRangeException>();
    }

    [Theory]
    [InlineData("yes", true)]
    [InlineData("NO", false)]
    [InlineData(true, true)]
    [InlineData("perhaps", null)]
    [InlineData(1, null)]
    public async Task Binary_ReplyOfTheModel_IsReadInItsPolarity(object said, bool? expected)
    {
        TurnContext? seen = null;
        var module = new FixedAbstention(
            context =>
            {
                seen = context;
                return AbstentionDecision.Answer("x");
            },
            TurnReadings.AskMore);
        var reply = $$"""{"facts":[],"ask_more":{{JsonSerializer.Serialize(said)}}}""";
        var talk = new Talk(services: services => services.AddSingleton<IAbstentionModule>(module)).Reads(reply, reply);

        await talk.SayAsync("What now?");

        seen!.AskMore.Should().Be(expected);
    }

    private static CancellationToken Ended => TestContext.Current.CancellationToken;

    private static TurnContext Context(int known, string query = "What now?")
    {
        var profile = AttributeCatalog.Penguin.Take(known).Aggregate(new UserProfile(), (found, attribute) => found.With(attribute.Name, "x"));
        return new TurnContext
        {
            Query = query, Profile = profile, QuestionsAsked = 0, Budget = 3,
            Candidates = [.. AttributeCatalog.Penguin.Where(attribute => attribute.IsAskable && profile[attribute.Name] is UnknownValue)],
        };
    }
}
