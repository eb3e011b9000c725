namespace Penguin.Raise.RepositoryTests;

public sealed class FailuresPageTests
{
    [Fact]
    public void Tables_OfThePage_EqualTheCode()
    {
        var present = Repository.Read(FailuresPage.Path);

        Golden.Check(FailuresPage.Path, FailuresPage.Fill(present), present);
    }

    [Fact]
    public void Rows_OfThePage_CoverEveryKindThatAServerCanCause()
    {
        ModelFailureKind[] own = [ModelFailureKind.CircuitOpen, ModelFailureKind.BudgetSpent];

        FailureRows.All.Select(row => row.Kind).OfType<ModelFailureKind>().Distinct().Should().BeEquivalentTo(Enum.GetValues<ModelFailureKind>().Except(own));
    }

    [Fact]
    public void Comments_OfTheKinds_SayWhetherTheyAreRetriedAsTheRulesDo()
    {
        var comments = DocComments.Of(typeof(ModelFailureKind).Assembly);

        Enum.GetValues<ModelFailureKind>().Should().OnlyContain(kind => comments.Summary(kind).Contains(FailureRule.Of(kind).IsTransient ? "Retried" : "Not retried", StringComparison.Ordinal));
    }
}
