namespace Penguin.Raise.Tests;

public class UninformedAttributePriorTests : AttributePriorContract
{
    protected override IAttributePrior Create() => new UninformedAttributePrior();

    [Fact]
    public async Task Rank_Always_SaysThatItKnowsNothing()
    {
        var ranking = await Create().RankAsync(Judging.Scenario, AttributeSet.Empty, new AttributeSet(0b110), TestContext.Current.CancellationToken);

        ranking.Order.Should().Equal(1, 2);
        ranking.IsInformed.Should().BeFalse();
    }
}
