namespace Penguin.Raise.Tests;

public class ScaleAbstentionModuleTests
{
    [Theory]
    [InlineData(4, null, true, "completeness-unread")]
    [InlineData(4, 3, true, "incomplete")]
    [InlineData(4, 4, false, "complete-enough")]
    [InlineData(1, 0, true, "incomplete")]
    [InlineData(1, 1, false, "complete-enough")]
    [InlineData(5, 4, true, "incomplete")]
    [InlineData(5, 5, false, "complete-enough")]
    public async Task Decide_Completeness_AnswersFromTheThresholdOn(int threshold, int? completeness, bool abstain, string reason)
    {
        var module = new ScaleAbstentionModule(threshold);

        var decision = await module.DecideAsync(Context(completeness), TestContext.Current.CancellationToken);

        decision.Should().Be(new AbstentionDecision(abstain, reason));
    }

    [Fact]
    public async Task Decide_MoreCompleteness_NeverLeadsToMoreAsking()
    {
        foreach (var threshold in Enumerable.Range(1, 5))
        {
            var module = new ScaleAbstentionModule(threshold);

            var asking = new List<bool>();
            foreach (var completeness in new int?[] { null, 0, 1, 2, 3, 4, 5 })
            {
                asking.Add((await module.DecideAsync(Context(completeness), TestContext.Current.CancellationToken)).Abstain);
            }

            asking.Should().BeInDescendingOrder();
            asking.Should().Contain(true).And.Contain(false);
        }
    }

    [Theory]
    [InlineData(0)]
    [InlineData(6)]
    public void Create_ThresholdOutsideTheScale_IsRefused(int threshold)
    {
        var create = () => new ScaleAbstentionModule(threshold);

        create.Should().Throw<ArgumentOutOfRangeException>();
    }

    [Fact]
    public void Needs_Completeness() => new ScaleAbstentionModule().Needs.Should().Be(TurnReadings.Completeness);

    private static TurnContext Context(int? completeness) =>
        new() { Query = "What now?", Profile = new UserProfile(), Candidates = [.. AttributeCatalog.Penguin], QuestionsAsked = 0, Budget = 3, Completeness = completeness };
}
