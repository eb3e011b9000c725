namespace Penguin.Raise.Tests;

public class ScreenStateTests
{
    private static readonly LocalCrisisScreen Screen = new();

    [Theory]
    [InlineData("None")]
    [InlineData("never")]
    [InlineData("no history of self-harm")]
    [InlineData("No self-harm and no suicide attempts")]
    [InlineData("denies any suicidal thoughts")]
    [InlineData("n/a")]
    [InlineData("nie")]
    [InlineData("无自残史")]
    public async Task Screen_DeniedPast_IsNoSign(string value)
    {
        (await FindAsync("How do I pack?", value)).Action.Should().Be(CrisisAction.None);
        (await FindAsync("I feel so alone", value)).Action.Should().Be(CrisisAction.None, "a weak sign has nothing beside it");
    }

    [Theory]
    [InlineData("Yes")]
    [InlineData("No, but I did once")]
    [InlineData("not anymore")]
    [InlineData("never before this year, twice since")]
    public async Task Screen_PastThatIsNotDenied_MakesAWeakSignCount(string value) =>
        (await FindAsync("I feel so alone", value)).Action.Should().Be(CrisisAction.Supportive);

    [Fact]
    public async Task Screen_DeniedPastBesideADisclosure_ExcusesNothing() =>
        (await FindAsync("I want to kill myself", "no history of self-harm")).Action.Should().Be(CrisisAction.Crisis);

    private static async Task<CrisisAssessment> FindAsync(string message, string past) => await Screen.ScreenAsync(
        message, new RaiseSession { Id = "a", Profile = new UserProfile().With("Past Self-Harm History", past) }, TestContext.Current.CancellationToken);
}
