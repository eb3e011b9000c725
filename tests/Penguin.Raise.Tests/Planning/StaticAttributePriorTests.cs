namespace Penguin.Raise.Tests;

public class StaticAttributePriorTests : AttributePriorContract
{
    private static CancellationToken Ends => TestContext.Current.CancellationToken;

    protected override IAttributePrior Create() => new StaticAttributePrior();

    [Fact]
    public async Task Rank_NothingSaid_IsThePapersOrder()
    {
        var ranking = await Create().RankAsync(Judging.Scenario, AttributeSet.Empty, new AttributeSet(0b1111111111), Ends);

        ranking.Order.Should().Equal(7, 9, 8, 6, 5, 3, 4, 0, 2, 1);
        ranking.IsInformed.Should().BeTrue();
    }

    [Fact]
    public async Task Rank_OwnOrder_PutsTheRestInCatalogOrderBehind()
    {
        var ranking = await new StaticAttributePrior(["gender", "AGE", "Hobby"]).RankAsync(Judging.Scenario, AttributeSet.Empty, new AttributeSet(0b1111), Ends);

        ranking.Order.Should().Equal(1, 0, 2, 3);
    }

    [Fact]
    public async Task Rank_OrderNamesNoCandidate_IsUninformed()
    {
        var ranking = await new StaticAttributePrior(["Hobby"]).RankAsync(Judging.Scenario, AttributeSet.Empty, new AttributeSet(0b11), Ends);

        ranking.IsInformed.Should().BeFalse();
    }
}
