using System.Text.Json;

namespace Penguin.Raise.Tests;

public sealed class JsonRepliesTests
{
    private const string Whole = """{"facts":[{"attribute":"Age","value":"34"}],"completeness":3}""";

    [Theory]
    [InlineData(Whole)]
    [InlineData("```json\n" + Whole + "\n```")]
    [InlineData("Here is what I read:\n" + Whole + "\nAnything else?")]
    [InlineData("<think>{\"facts\":[]}</think>" + Whole)]
    [InlineData("{\"facts\":[]} no, wait </think>" + Whole)]
    [InlineData("{\"facts\":[{\"attribute\":\"<name>\",\"value\":\"<text>\"}],\"completeness\":0}\n" + Whole)]
    [InlineData("{\"facts\":[{\"attribute\":\"Age\",\"value\":\"34\",},],\"completeness\":3,}")]
    [InlineData("{'facts': [{'attribute': 'Age', 'value': '34'}], 'completeness': 3}")]
    [InlineData("{“facts”: [{“attribute”: “Age”, “value”: “34”}], “completeness”: 3}")]
    [InlineData("{\"facts\":[{\"attribute\":\"Age\" \"value\":\"34\"}] \"completeness\":3} // done")]
    [InlineData("{\"result\":" + Whole + "}")]
    public void Objects_TolerableSpelling_GivesTheAnswer(string reply)
    {
        var answer = JsonReplies.Objects(reply).First(found => found.TryGetProperty("facts", out _));

        JsonElement.DeepEquals(answer, JsonElement.Parse(Whole)).Should().BeTrue(answer.GetRawText());
    }

    [Theory]
    [InlineData("")]
    [InlineData("no JSON here")]
    [InlineData("{\"facts\":[{\"attribute\":\"Age\",\"value\":\"34\"}],\"completeness\":3")]
    [InlineData("{\"completeness\":3,\"completeness\":4}")]
    [InlineData("<think>" + Whole)]
    [InlineData("{\"facts\":[{\"attribute\":\"Age\",\"value\":\"34\"")]
    public void Objects_NoWholeObject_GivesNone(string reply) => JsonReplies.Objects(reply).Should().BeEmpty();

    [Theory]
    [InlineData(3, "0", true)]
    [InlineData(3, "9", false)]
    [InlineData(40, "0", true)]
    [InlineData(40, "9", false)]
    public void Objects_NameTwice_CountsOnceWhereItSaysTheSame(int members, string last, bool isRead)
    {
        var reply = $$"""{{{string.Join(',', Enumerable.Range(0, members).Select(i => FormattableString.Invariant($"\"m{i}\":0")))}},"m1":{{last}}}""";

        var found = JsonReplies.Objects(reply).ToArray();

        found.Select(answer => answer.EnumerateObject().Count()).Should().Equal(isRead ? [members] : Array.Empty<int>());
    }

    [Fact]
    public void Objects_TagInsideAText_StaysInTheText()
    {
        var answer = JsonReplies.Objects("""{"quote":"I said </think> aloud"}""").Single();

        answer.GetProperty("quote").GetString().Should().Be("I said </think> aloud");
    }

    [Fact]
    public void Objects_UnescapedQuotes_StayInTheText()
    {
        var answer = JsonReplies.Objects("""{"quote":"they call it "burnout" here","n":1}""").Single();

        answer.GetProperty("quote").GetString().Should().Be("they call it \"burnout\" here");
    }
}
