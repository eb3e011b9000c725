namespace Penguin.Raise.Tests;

public class ScreenWeightsTests
{
    private const string Table = "# words\n-1 -2 = bias\n0 0 = bound\n0.6 0 grey\n0.6 0 rain\n2 3 grey_rain\n1.5 0 ^_grey\n2 0 {question}\n3 0 {Note Unspecified}\n-5 -5 sun";

    [Theory]
    [InlineData("the rain", CrisisAction.None)]
    [InlineData("rain, rain, rain and rain", CrisisAction.None)]
    [InlineData("the rain?", CrisisAction.Supportive)]
    [InlineData("the grey, the rain", CrisisAction.Supportive)]
    [InlineData("Grey days", CrisisAction.Supportive)]
    [InlineData("the grey rain", CrisisAction.Crisis)]
    [InlineData("the grey. rain", CrisisAction.Supportive)]
    [InlineData("the grey rain in the sun", CrisisAction.None)]
    [InlineData("", CrisisAction.None)]
    public void ActionOf_Message_SumsEachNameOnce(string message, CrisisAction action) => ActionOf(message, []).Should().Be(action);

    [Fact]
    public void ActionOf_FindingOfARule_Counts() =>
        ActionOf("the day", [new ScreenHit("en.a", CrisisKind.Unspecified, ScreenSignal.Note, "en")]).Should().Be(CrisisAction.Supportive);

    [Fact]
    public void ActionOf_Doubt_RaisesTheBound()
    {
        ActionOf("the grey, the rain", [], doubt: 0.1f).Should().Be(CrisisAction.Supportive);
        ActionOf("the grey, the rain", [], doubt: 0.3f).Should().Be(CrisisAction.None);
    }

    [Theory]
    [InlineData(" it goes on.")]
    [InlineData(" it goes on")]
    public void ActionOf_LongMessage_APartInItsMiddleIsFound(string filler)
    {
        var talk = string.Concat(Enumerable.Repeat(filler, 60));

        ActionOf($"the sun was out.{talk} the grey rain{talk} the sun is out.", []).Should().Be(CrisisAction.Crisis);
    }

    [Theory]
    [InlineData("1 grey", "*'1 grey'*two numbers*")]
    [InlineData("a b grey", "*'a b grey'*two numbers*")]
    public void Read_FaultyLine_IsNamed(string line, string message)
    {
        var read = () => ScreenWeights.Read(line, "en");

        read.Should().Throw<FormatException>().WithMessage(message);
    }

    private static CrisisAction ActionOf(string message, IReadOnlyList<ScreenHit> hits, float doubt = 0) => ScreenWeights.Read(Table, "en").ActionOf(ScreenTokens.Of(message), hits, doubt);
}
