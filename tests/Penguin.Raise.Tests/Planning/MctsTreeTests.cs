namespace Penguin.Raise.Tests;

public class MctsTreeTests
{
    private static readonly MctsPrior Prior = new([2, 0, 1], [0.5, 0.3, 0.2]);

    [Fact]
    public void Select_NothingVisited_IsTheFirstOfThePrior()
    {
        new MctsTree(3, 4).Select(0, Prior, 1, MctsFirstPlay.ParentMean).Should().Be(2);
    }

    [Theory]
    [InlineData(0.0, MctsFirstPlay.Zero, 0)]          // 4 against 3 against nothing
    [InlineData(1.0, MctsFirstPlay.Zero, 0)]          // 4 + 2 * .3 / 2 = 4.3 against 3 + 2 * .5 / 4 = 3.25
    [InlineData(40.0, MctsFirstPlay.Zero, 0)]         // 4 + 80 * .3 / 2 = 16 against 3 + 80 * .5 / 4 = 13 and 80 * .2 = 16: the earlier of the prior
    [InlineData(41.0, MctsFirstPlay.Zero, 1)]         // 4 + 12.3 = 16.3 against 82 * .2 = 16.4
    [InlineData(1.0, MctsFirstPlay.ParentMean, 0)]    // 4.3 against 3.25 + .4
    [InlineData(8.0, MctsFirstPlay.ParentMean, 1)]    // 4 + 16 * .15 = 6.4 against 3.25 + 16 * .2 = 6.45
    [InlineData(0.0, MctsFirstPlay.Infinity, 1)]
    public void Select_SomeVisited_FollowsTheFormula(double exploration, MctsFirstPlay firstPlay, int expected)
    {
        var tree = new MctsTree(3, 2);
        var (two, zero) = (tree.Add(0, 2), tree.Add(0, 0));
        tree.Reward([0, two], 2);
        tree.Reward([0, two], 3);
        tree.Reward([0, two], 4);
        tree.Reward([0, zero], 4);

        tree.Select(0, Prior, exploration, firstPlay).Should().Be(expected);
    }

    [Fact]
    public void Reward_OfAWalk_GoesToEveryNodeOfIt()
    {
        var tree = new MctsTree(3, 1);
        var child = tree.Add(0, 1);
        var grandchild = tree.Add(child, 0);

        tree.Reward([0, child, grandchild], 3);
        tree.Reward([0, child], 5);

        (tree.Visits(0), tree.Visits(child), tree.Visits(grandchild)).Should().Be((2, 2, 1));
        (tree.Mean(0), tree.Mean(child), tree.Mean(grandchild)).Should().Be((4, 4, 3));
        tree.Child(child, 0).Should().Be(grandchild);
    }

    [Theory]
    [InlineData(MctsExtraction.HighestValue, "1 2")]
    [InlineData(MctsExtraction.MostVisited, "2 0")]
    [InlineData(MctsExtraction.BestSet, "1 2")]
    public void Path_EachRule_ReadsItsOwn(MctsExtraction extraction, string expected)
    {
        var tree = new MctsTree(3, 8);
        tree.SetPrior(0, Prior);
        var (one, two) = (tree.Add(0, 1), tree.Add(0, 2));
        tree.SetPrior(two, new MctsPrior([0, 1], [0.5, 0.5]));
        var twoZero = tree.Add(two, 0);
        tree.Reward([0, two, twoZero], 3);
        tree.Reward([0, two, twoZero], 3);
        tree.Reward([0, one], 4);
        var sets = new Dictionary<ulong, (double Sum, int Count)> { [0b101] = (6, 2), [0b110] = (4.5, 1), [0b011] = (4, 1) };

        var path = MctsExtractor.Path(tree, sets, 0b111, 2, extraction);

        string.Join(' ', path).Should().Be(expected);
    }

    [Theory]
    [InlineData(MctsPriorShape.Reciprocal, 6.0 / 11, 3.0 / 11, 2.0 / 11)]
    [InlineData(MctsPriorShape.Linear, 1.0 / 2, 1.0 / 3, 1.0 / 6)]
    [InlineData(MctsPriorShape.Uniform, 1.0 / 3, 1.0 / 3, 1.0 / 3)]
    public void Of_InformedRanking_IsADistributionOverWhatIsOpen(MctsPriorShape shape, params double[] weights)
    {
        var ranking = new AttributeRanking { Order = [5, 0, 3, 2] };

        var prior = MctsPrior.Of(ranking, AttributeSet.Of([5, 3, 2]), shape, new PlanRandom(1, "s"));

        prior.Order.Should().Equal(5, 3, 2);
        prior.Weights.Should().HaveCount(3).And.BeEquivalentTo(weights, options => options.WithStrictOrdering().Using<double>(found => found.Subject.Should().BeApproximately(found.Expectation, 1e-12)).WhenTypeIs<double>());
    }

    [Fact]
    public void Of_UninformedRanking_IsUniformInADrawnOrder()
    {
        var ranking = new AttributeRanking { Order = [.. Enumerable.Range(0, 20)], IsInformed = false };

        var prior = MctsPrior.Of(ranking, new AttributeSet((1UL << 20) - 1), MctsPriorShape.Reciprocal, new PlanRandom(1, "s"));

        prior.Order.Should().BeEquivalentTo(ranking.Order).And.NotEqual(ranking.Order);
        prior.Weights.Should().OnlyContain(weight => Math.Abs(weight - 0.05) < 1e-12);
    }
}
