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
    [InlineData(null, 0.05, true)]
    [InlineData(0, 4, true)]
    [InlineData(2, 4, true)]
    [InlineData(3, 4, false)]
    [InlineData(4, 0.05, true)]
    [InlineData(5, 0.05, false)]
    public async Task Combined_GainMovesTheThresholdByOne(int? completeness, double price, bool abstain)
    {
        var value = new ValueOfInformationAbstentionModule(await PlannedAsync([2, 2.4, 2.6], "Age", "Profession"), price);

        var decision = await new CombinedAbstentionModule(value).DecideAsync(Context() with { Completeness = completeness }, Ended);

        decision.Abstain.Should().Be(abstain);
    }

    [Theory]
    [InlineData(3, true)]
    [InlineData(4, false)]
    public async Task Combined_NothingPlanned_IsTheScale(int completeness, bool abstain)
    {
        var decision = await new CombinedAbstentionModule(new ValueOfInformationAbstentionModule(Guide())).DecideAsync(Context() with { Completeness = completeness }, Ended);

        decision.Abstain.Should().Be(abstain);
    }

    private static PathGuide Guide(IPathIndex? index = null) => new(index ?? new InMemoryPathIndex(), new LexicalEmbeddingGenerator(), new PathOptions { UseStartingPaths = false });

    private static async Task<PathGuide> PlannedAsync(double[] prefixes, params string[] names)
    {
        var index = new InMemoryPathIndex();
        var embedding = (await new LexicalEmbeddingGenerator().GenerateAsync([Query], cancellationToken: Ended))[0].Vector;
        var path = new StoredPath { Id = "planned", Attributes = names, Prefixes = [.. prefixes.Select(value => new PrefixEstimate(value, 0.1))] };
        await index.AddAsync([new PathEntry(path, embedding)], Ended);
        return Guide(index);
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
