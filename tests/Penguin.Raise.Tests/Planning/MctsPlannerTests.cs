namespace Penguin.Raise.Tests;

public class MctsPlannerTests : PlannerContract
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    protected override IAcquisitionPlanner Create(ISafetyEstimator estimator, IAttributePrior prior, PlannerOptions options) => new MctsPlanner(estimator, prior, options);

    [Fact]
    public async Task Plan_NothingSaid_MakesThePapersRollouts()
    {
        var estimator = Worlds.Noisy();

        var path = await new MctsPlanner(estimator, new StaticAttributePrior()).PlanAsync(Person.Scenario(), 1, Token);

        path.Attributes.Should().HaveCount(5);
        estimator.Asked.Should().HaveCount(300).And.OnlyContain(asked => asked.Set.Count == 5);
    }

    [Theory]
    [InlineData(MctsExtraction.HighestValue)]
    [InlineData(MctsExtraction.MostVisited)]
    [InlineData(MctsExtraction.BestSet)]
    public async Task Plan_ExactLandscapeAndManyRollouts_FindsTheBestPair(MctsExtraction extraction)
    {
        var path = await PlanAsync(new MctsPlannerOptions { Extraction = extraction, FirstPlay = MctsFirstPlay.Infinity, Exploration = 3 }, rollouts: 2000, depth: 2);

        path.Attributes.Should().BeEquivalentTo("Mental Health Status", "Emotional State");
    }

    [Fact]
    public async Task Plan_OneRollout_FollowsTheRanking()
    {
        var estimator = Worlds.Exact();

        var path = await Planner(estimator, new StaticAttributePrior(["Gender", "Age", "Profession"]), new MctsPlannerOptions { Epsilon = 0 }, 1, 3).PlanAsync(Person.Scenario(), 1, Token);

        path.Attributes.Should().Equal("Gender", "Age", "Profession");
        estimator.Asked.Should().ContainSingle().Which.Set.Should().Be(AttributeSet.Of([0, 1, 3]));
    }

    [Fact]
    public async Task Plan_EpsilonOne_RollsOutAtRandom()
    {
        var (guided, random) = (Worlds.Exact(), Worlds.Exact());

        await Planner(guided, new StaticAttributePrior(), new MctsPlannerOptions { Epsilon = 0 }, 30, 5).PlanAsync(Person.Scenario(), 1, Token);
        await Planner(random, new StaticAttributePrior(), new MctsPlannerOptions { Epsilon = 1 }, 30, 5).PlanAsync(Person.Scenario(), 1, Token);

        random.Asked.Select(asked => asked.Set).Distinct().Count().Should().BeGreaterThan(guided.Asked.Select(asked => asked.Set).Distinct().Count());
    }

    [Theory]
    [InlineData(MctsFirstPlay.Infinity, MctsRewardScale.Points, 9)]
    [InlineData(MctsFirstPlay.Zero, MctsRewardScale.Points, 1)]
    public async Task Plan_FirstPlay_DecidesHowManyChildrenAreTried(MctsFirstPlay firstPlay, MctsRewardScale scale, int tried)
    {
        var estimator = Worlds.Exact();

        await Planner(estimator, new StaticAttributePrior(), new MctsPlannerOptions { FirstPlay = firstPlay, RewardScale = scale, Epsilon = 0 }, 9, 1).PlanAsync(Person.Scenario(), 1, Token);

        estimator.Asked.Select(asked => asked.Set).Distinct().Should().HaveCount(tried);
    }

    [Fact]
    public async Task Plan_RankEveryNode_AsksOncePerNodeThatIsSearchedFrom()
    {
        var prior = new CountingPrior();

        var path = await Planner(Worlds.Noisy(), prior, new MctsPlannerOptions(), 60, 3).PlanAsync(Person.Scenario(), 1, Token);

        prior.Calls.Should().BeInRange(5, 60);
        prior.Known[0].Should().Be(AttributeSet.Empty);
        prior.Known.Should().OnlyContain(known => known.Count < 3);
        path.Cost.Should().Match<PlanningCost>(cost => cost.Rankings == prior.Calls && cost.Usage.Calls == 120 + prior.Calls);
    }

    [Fact]
    public async Task Plan_RankRootOnly_AsksOnce()
    {
        var prior = new CountingPrior();

        var path = await Planner(Worlds.Noisy(), prior, new MctsPlannerOptions { RankEveryNode = false }, 60, 3).PlanAsync(Person.Scenario(), 1, Token);

        (prior.Calls, path.Cost.Rankings).Should().Be((1, 1));
    }

    [Fact]
    public async Task Plan_RankingsThatFail_AreCountedAndThePlanGoesOn()
    {
        var path = await Planner(Worlds.Noisy(), new UninformedAttributePrior(), new MctsPlannerOptions(), 40, 3).PlanAsync(Person.Scenario(), 1, Token);

        path.Cost.UninformedRankings.Should().Be(path.Cost.Rankings).And.BeGreaterThan(1);
        path.Attributes.Should().HaveCount(3);
    }

    [Fact]
    public void Create_SettingOutOfRange_IsRefused()
    {
        var create = () => new MctsPlanner(Worlds.Noisy(), new StaticAttributePrior(), tree: new MctsPlannerOptions { Exploration = -1 });

        create.Should().Throw<Microsoft.Extensions.Options.OptionsValidationException>().WithMessage("*Exploration*");
    }

    private static Task<AcquisitionPath> PlanAsync(MctsPlannerOptions tree, int rollouts, int depth) =>
        Planner(Worlds.Exact(), new StaticAttributePrior(), tree, rollouts, depth).PlanAsync(Person.Scenario(), 1, Token);

    private static MctsPlanner Planner(ISafetyEstimator estimator, IAttributePrior prior, MctsPlannerOptions tree, int rollouts, int depth) =>
        new(estimator, prior, new PlannerOptions { Evaluations = rollouts, Depth = depth }, tree);
}
