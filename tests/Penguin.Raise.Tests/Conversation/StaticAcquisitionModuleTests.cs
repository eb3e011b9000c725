namespace Penguin.Raise.Tests;

public class StaticAcquisitionModuleTests
{
    [Theory]
    [InlineData(0, "Gender")]
    [InlineData(1, "Health Status")]
    public async Task Choose_SpecialCategoryFirstInTheOrder_OpensWithTheNextOne(int questionsAsked, string expected)
    {
        var module = new StaticAcquisitionModule(["health_status", "no such attribute", "GENDER"]);

        var choice = await module.ChooseAsync(Context(questionsAsked, [.. AttributeCatalog.Penguin]), TestContext.Current.CancellationToken);

        choice!.Attribute.Name.Should().Be(expected);
    }

    [Fact]
    public async Task Choose_NotInTheOrder_ComesAfterInCatalogOrder()
    {
        var module = new StaticAcquisitionModule(["Gender"]);
        var left = AttributeCatalog.Penguin.ToList();
        List<string> chosen = [];
        while (left.Count > 0)
        {
            var next = (await module.ChooseAsync(Context(1, left), TestContext.Current.CancellationToken))!.Attribute;
            left.Remove(next);
            chosen.Add(next.Name);
        }

        chosen.Should().Equal(AttributeCatalog.Penguin.Select(attribute => attribute.Name).Where(name => name != "Gender").Prepend("Gender"));
    }

    [Fact]
    public async Task Choose_NoCandidates_GivesNone()
    {
        var module = new StaticAcquisitionModule();

        var choice = await module.ChooseAsync(Context(0, []), TestContext.Current.CancellationToken);

        choice.Should().BeNull();
    }

    [Fact]
    public void DefaultOrder_HoldsEveryAskableAttributeOnce() =>
        StaticAcquisitionModule.DefaultOrder.Should().BeEquivalentTo(AttributeCatalog.Penguin.Where(attribute => attribute.IsAskable).Select(attribute => attribute.Name));

    private static TurnContext Context(int questionsAsked, IReadOnlyList<UserAttribute> candidates) =>
        new() { Query = "What now?", Profile = new UserProfile(), Candidates = candidates, QuestionsAsked = questionsAsked, Budget = 3 };
}
