using Microsoft.Extensions.DependencyInjection;

namespace Penguin.Raise.Tests;

/// <summary>The modules that go by planned paths: what they choose, when they stop, and what they do where nothing was planned.</summary>
public class PathModuleTests
{
    private const string Query = "How do I sleep better at night?";

    private static CancellationToken Ended => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Vote_PlannedPath_ChoosesWhatGainsMost()
    {
        var choice = await new PathVoteAcquisitionModule(await PlannedAsync([2, 2.2, 3], "Age", "Profession")).ChooseAsync(Context(), Ended);

        (choice!.Attribute.Name, choice.Reason).Should().Be(("Profession", "path-vote"));
    }

    [Fact]
    public async Task Vote_HighPriceOfCost_ChoosesTheCheaper()
    {
        var guide = await PlannedAsync([2, 2.4, 3], "Age", "Economic Status");

        var choice = await new PathVoteAcquisitionModule(guide, costWeight: 4).ChooseAsync(Context(), Ended);

        choice!.Attribute.Name.Should().Be("Age");
    }

    [Fact]
    public async Task Follow_PlannedPath_GoesStepByStep()
    {
        var module = new PathFollowAcquisitionModule(await PlannedAsync([2, 2.2, 3], "Age", "Profession"));

        var first = await module.ChooseAsync(Context(), Ended);
        var second = await module.ChooseAsync(Context("Age"), Ended);

        (first!.Attribute.Name, second!.Attribute.Name).Should().Be(("Age", "Profession"));
    }

    [Fact]
    public async Task Modules_NothingPlanned_AskInStaticOrderAndAskOn()
    {
        var guide = Guide();

        var choices = new[] { await new PathVoteAcquisitionModule(guide).ChooseAsync(Context(), Ended), await new PathFollowAcquisitionModule(guide).ChooseAsync(Context(), Ended) };

        choices.Should().OnlyContain(choice => choice!.Attribute.Name == "Emotional State" && choice.Reason == "static-order");
        (await new ValueOfInformationAbstentionModule(guide).DecideAsync(Context(), Ended)).Abstain.Should().BeTrue();
    }

    [Theory]
    [InlineData(0.05, 0, true)]
    [InlineData(0.6, 0, false)]
    [InlineData(0.05, 100, true)]
    public async Task ValueOfInformation_GainAgainstItsCost_AsksOnWhileItIsAbove(double price, double special, bool abstain)
    {
        var guide = await PlannedAsync([2, 2.4, 2.6], "Age", "Profession");

        var decision = await new ValueOfInformationAbstentionModule(guide, price, special: special).DecideAsync(Context(), Ended);

        decision.Abstain.Should().Be(abstain);
    }

    [Fact]
    public async Task ValueOfInformation_SensitivityIsCost()
    {
        var guide = await PlannedAsync([2, 2.4], "Health Status");

        var decision = await new ValueOfInformationAbstentionModule(guide, special: 100).DecideAsync(Context(asked: 1), Ended);

        decision.Should().Be(AbstentionDecision.Answer("gain-below-cost"));
    }

    [Theory]
    [InlineData(null, 4, true, "completeness-unread")]
    [InlineData(0, 4, true, "incomplete")]
    [InlineData(1, 0.25, true, "incomplete")]
    [InlineData(3, 0.25, true, "incomplete")]
    [InlineData(3, 0.5, false, "gain-below-cost")]
    [InlineData(4, 0.25, false, "complete-enough")]
    [InlineData(4, 0.14, true, "gain-above-cost")]
    [InlineData(5, 0.14, false, "complete-enough")]
    public async Task Combined_CompletenessAndPrice_AskOnWhileTheBelievedGainIsAboveTheCost(int? completeness, double price, bool abstain, string reason)
    {
        var value = new ValueOfInformationAbstentionModule(await PlannedAsync([2, 2.4, 2.6], "Age", "Profession"), price);

        var decision = await new CombinedAbstentionModule(value).DecideAsync(Context() with { Completeness = completeness }, Ended);

        decision.Should().Be(new AbstentionDecision(abstain, reason));
    }

    [Fact]
    public async Task Combined_OpeningThatGainsLittle_IsTheWayToOneThatGainsMuch()
    {
        var module = new CombinedAbstentionModule(new ValueOfInformationAbstentionModule(await PlannedAsync([2, 3, 3.05], "Mental Health Status", "Age"), price: 0.2));
        var context = Context() with { Completeness = 3 };
        UserAttribute[] opening = [AttributeCatalog.Penguin["Profession"]];

        var decisions = new List<AbstentionDecision>();
        foreach (var budget in new[] { 3, 1 })
        {
            decisions.Add(await module.DecideAsync(context with { Candidates = opening, Later = context.Candidates, Budget = budget }, Ended));
        }

        decisions.Select(decision => decision.Abstain).Should().Equal(true, false);
    }

    [Theory]
    [InlineData(3, true)]
    [InlineData(4, false)]
    public async Task Combined_NothingPlanned_IsTheScale(int completeness, bool abstain)
    {
        var decision = await new CombinedAbstentionModule(new ValueOfInformationAbstentionModule(Guide())).DecideAsync(Context() with { Completeness = completeness }, Ended);

        decision.Abstain.Should().Be(abstain);
    }

    [Fact]
    public async Task Vote_StartingPath_HoldsAgainstUnlikeNeighbours()
    {
        var guide = new PathGuide(await IndexAsync("How should I wash wool at night?", [2, 2.5], "Gender"), new LexicalEmbeddingGenerator(), new PathOptions { MinSimilarity = -1 });

        var choice = await new PathVoteAcquisitionModule(guide).ChooseAsync(Context(), Ended);

        choice!.Attribute.Name.Should().Be("Mental Health Status");
    }

    [Fact]
    public async Task Vote_OwnOrder_TakesThePlaceOfTheStartingPath()
    {
        var guide = new PathGuide(new InMemoryPathIndex(), new LexicalEmbeddingGenerator());

        var choices = new[] { await new PathVoteAcquisitionModule(guide, order: ["Gender"]).ChooseAsync(Context(), Ended), await new PathVoteAcquisitionModule(guide).ChooseAsync(Context(), Ended) };

        choices.Select(choice => (choice!.Attribute.Name, choice.Reason)).Should().Equal(("Gender", "static-order"), ("Mental Health Status", "starting-path"));
    }

    [Theory]
    [InlineData(0, "Economic Status")]
    [InlineData(4, "Age")]
    public async Task ExpectedGain_PlannedPath_WeighsGainAgainstCost(double price, string expected)
    {
        var module = new ExpectedGainAcquisitionModule(await PlannedAsync([2, 2.4, 3], "Age", "Economic Status"), price);

        var choice = await module.ChooseAsync(Context(), Ended);

        (choice!.Attribute.Name, choice.Reason).Should().Be((expected, "expected-gain"));
    }

    [Fact]
    public async Task ExpectedGain_RareLargeGain_IsWeighedByHowOftenItMatters()
    {
        var index = await IndexAsync(Query, [2, 2.9], "Age");
        foreach (var id in new[] { "a", "b", "c" })
        {
            await index.AddAsync([new PathEntry(new StoredPath { Id = id, Attributes = ["Profession"], Prefixes = [new(2, null), new(2.5, null)] }, new LexicalEmbeddingGenerator().Embed(Query))], Ended);
        }

        var choice = await new ExpectedGainAcquisitionModule(Guide(index)).ChooseAsync(Context(), Ended);

        choice!.Attribute.Name.Should().Be("Profession");
    }

    [Theory]
    [InlineData("Profession", "Profession", "few-shot")]
    [InlineData("", "Age", "path-vote")]
    [InlineData(null, "Age", "path-vote")]
    [InlineData("Past Self-Harm History", "Age", "path-vote")]
    public async Task FewShot_WhatTheModelNames_IsAskedWhereItMayBe(string? named, string expected, string reason)
    {
        var module = new FewShotAcquisitionModule(await PlannedAsync([2, 2.4], "Age"));

        var choice = await module.ChooseAsync(Context() with { NextAttribute = named }, Ended);

        (choice!.Attribute.Name, choice.Reason).Should().Be((expected, reason));
    }

    [Fact]
    public async Task FewShot_Reading_SeesThePathsAsExamples()
    {
        var module = new FewShotAcquisitionModule(await PlannedAsync([2, 2.4], "Age"));
        var talk = new Talk(services: services => services.AddSingleton<IAcquisitionModule>(module)).Reads("""{"facts":[],"completeness":1,"next_attribute":"Profession"}""");

        var outcome = await talk.SayAsync(Query);

        outcome.Should().BeOfType<AskOutcome>().Which.Should().Match<AskOutcome>(ask => ask.Question.Attribute == "Profession" && ask.ChoiceReason == "few-shot");
        talk.ReadCalls.Single().Messages[^1].Text.Should().Contain("Age (safety 2.00 > 2.40, similarity 1.00)");
    }

    public static TheoryData<string> AllModules => new(["vote", "follow", "expected", "few-shot", "static", "paper"]);

    [Theory]
    [MemberData(nameof(AllModules))]
    public async Task Respond_WhateverModule_NeverOpensWithASpecialCategory(string kind)
    {
        var guide = await PlannedAsync([2, 4], "Mental Health Status");
        IAcquisitionModule module = kind switch
        {
            "vote" => new PathVoteAcquisitionModule(guide), "follow" => new PathFollowAcquisitionModule(guide), "expected" => new ExpectedGainAcquisitionModule(guide),
            "few-shot" => new FewShotAcquisitionModule(guide), "static" => new StaticAcquisitionModule(), _ => new PaperBasicModule(),
        };
        var talk = new Talk(services: services => services.AddSingleton(module)).Reads("""{"facts":[],"completeness":0,"next_attribute":"Mental Health Status"}""");

        var outcome = await talk.SayAsync(Query);

        AttributeCatalog.Penguin[outcome.Should().BeOfType<AskOutcome>().Subject.Question.Attribute].Sensitivity.Should().NotBe(AttributeSensitivity.Special);
    }

    private static PathGuide Guide(IPathIndex? index = null) => new(index ?? new InMemoryPathIndex(), new LexicalEmbeddingGenerator(), new PathOptions { UseStartingPaths = false });

    private static async Task<PathGuide> PlannedAsync(double[] prefixes, params string[] names) => Guide(await IndexAsync(Query, prefixes, names));

    private static async Task<InMemoryPathIndex> IndexAsync(string query, double[] prefixes, params string[] names)
    {
        var index = new InMemoryPathIndex();
        var path = new StoredPath { Id = "planned", Attributes = names, Prefixes = [.. prefixes.Select(value => new PrefixEstimate(value, 0.1))] };
        await index.AddAsync([new PathEntry(path, new LexicalEmbeddingGenerator().Embed(query))], Ended);
        return index;
    }

    private static TurnContext Context(string? known = null, int asked = 0)
    {
        var profile = known is null ? new UserProfile() : new UserProfile().With(known, "x");
        return new TurnContext
        {
            Query = Query, Profile = profile, QuestionsAsked = asked, Budget = 3,
            Candidates = [.. AttributeCatalog.Penguin.Where(attribute => attribute.IsAskable && profile[attribute.Name] is UnknownValue)],
        };
    }
}
