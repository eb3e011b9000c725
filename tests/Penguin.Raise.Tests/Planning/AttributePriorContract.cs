namespace Penguin.Raise.Tests;

/// <summary>What every prior owes its callers.</summary>
public abstract class AttributePriorContract
{
    private static CancellationToken Ends => TestContext.Current.CancellationToken;

    protected abstract IAttributePrior Create();

    [Theory]
    [InlineData(0b1111111111)]
    [InlineData(0b1010000010)]
    [InlineData(0b1)]
    public async Task Rank_Candidates_GivesEachOnce(ulong candidates)
    {
        var known = new AttributeSet(0b1111111111 & ~candidates);

        var ranking = await Create().RankAsync(Judging.Scenario, known, new AttributeSet(candidates), Ends);

        ranking.Order.Should().BeEquivalentTo(new AttributeSet(candidates).Positions).And.OnlyHaveUniqueItems();
    }

    [Fact]
    public async Task Rank_Again_GivesTheSame()
    {
        var prior = Create();
        var first = await prior.RankAsync(Judging.Scenario, AttributeSet.Empty, new AttributeSet(0b1111111111), Ends);

        var second = await prior.RankAsync(Judging.Scenario, AttributeSet.Empty, new AttributeSet(0b1111111111), Ends);

        second.Should().BeEquivalentTo(first, options => options.WithStrictOrdering());
    }

    [Fact]
    public async Task Rank_Cancelled_Throws()
    {
        var act = () => Create().RankAsync(Judging.Scenario, AttributeSet.Empty, new AttributeSet(1), new CancellationToken(canceled: true));

        await act.Should().ThrowAsync<OperationCanceledException>();
    }
}
