namespace Penguin.Raise.Tests;

public class RaiseSessionTests
{
    [Fact]
    public async Task Parse_SessionInAnyState_IsEqual()
    {
        var talk = new Talk(profile: new UserProfile().With("Profession", "baker")).Reads(
            Talk.Reading(0, Talk.Fact("Profession", "sailor")), Talk.Reading(0, Talk.Fact("Emotional State", null, "declined"), Talk.Fact("Age", "41")), Talk.Reading(5));
        List<RaiseSession> sessions = [talk.Session];
        for (var turn = 0; turn < 3; turn++)
        {
            sessions.Add((await talk.SayAsync("Well.")).Session);
        }

        sessions.Should().OnlyContain(session => RaiseSession.Parse(session.ToJson(), null) == session);
        sessions.Select(session => session.ToJson()).Should().OnlyHaveUniqueItems();
    }

    [Fact]
    public async Task Parse_OpenQuestion_IsWordedAsBefore()
    {
        var talk = new Talk();
        await talk.SayAsync("What now?");

        var parsed = RaiseSession.Parse(talk.Session.ToJson());

        parsed.OpenQuestion.Should().BeEquivalentTo(talk.Session.OpenQuestion);
    }

    [Fact]
    public void Parse_LaterSchemaVersion_IsRefused()
    {
        var json = new Talk().Session.ToJson().Replace($"{{\"schemaVersion\":{RaiseSessionDocument.CurrentSchemaVersion}", "{\"schemaVersion\":99", StringComparison.Ordinal);

        var parse = () => RaiseSession.Parse(json);

        parse.Should().Throw<DocumentFormatException>().WithMessage("*schema version 99*later version*").Which.Kind.Should().Be("session");
    }

    [Fact]
    public void Parse_FirstSchemaVersion_IsRead()
    {
        const string First = """{"schemaVersion":1,"id":"a","profile":{"schemaVersion":1,"values":{"Age":{"state":"Known","value":"41"}}},"asked":["Age"],"questionsAsked":1,"crisisFloor":"Supportive","turns":2}""";

        var session = RaiseSession.Parse(First);

        session.Should().Match<RaiseSession>(read => read.CrisisFloor == CrisisAction.Supportive && read.Crisis == null && !read.IsMinor && read.Region == null && read.Turns == 2);
        RaiseSession.Parse(session.ToJson()).Should().Be(session);
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("""{"id":"a","profile":null}""")]
    [InlineData("""{"id":" ","profile":{}}""")]
    [InlineData("""{"id":"a","profile":{"values":null}}""")]
    [InlineData("""{"id":"a","profile":{},"asked":["Shoe Size"]}""")]
    [InlineData("""{"id":"a","profile":{},"openAttribute":"Shoe Size"}""")]
    [InlineData("""{"id":"a","profile":{},"questionsAsked":-1}""")]
    [InlineData("""{"id":"a","profile":{},"schemaVersion":0}""")]
    [InlineData("""{"id":"a","profile":{},"crisis":{"calmTurns":-1}}""")]
    [InlineData("""{"id":"a","profile":{"values":{"Shoe Size":{"state":"Known","value":"CANARY"}}}}""")]
    [InlineData("""{"id":"a","profile":{"values":{"Age":{"state":"Known"}}}}""")]
    [InlineData("""{"id":"a","profile":{"values":{"Age":{"state":"CANARY"}}}}""")]
    [InlineData("""{"id":"a","profile":{},"query":"CANARY" CANARY}""")]
    public void Parse_NoSessionOfThisCatalog_IsRefusedWithoutItsContent(string json)
    {
        var parse = () => RaiseSession.Parse(json);

        parse.Should().Throw<DocumentFormatException>().Which.ToString().Should().NotContain("CANARY");
    }

    [Fact]
    public async Task ToString_OfSessionQuestionAndOutcomes_ShowsNothingOfThePerson()
    {
        var talk = new Talk().Reads(Talk.Reading(0, Talk.Fact("Profession", "CANARY")), Talk.Reading(5));
        talk.Model.Otherwise(ModelStage.Answer, "CANARY answer");

        var ask = await talk.SayAsync("CANARY, what now?");
        var answer = await talk.SayAsync("CANARY");

        string.Join('\n', ask, ask.Session, ((AskOutcome)ask).Question, answer, answer.Session).Should().NotContain("CANARY").And.Contain("Turns".ToLowerInvariant());
    }

    [Fact]
    public async Task Equals_AnotherTurn_Differs()
    {
        var talk = new Talk();
        var before = talk.Session;

        await talk.SayAsync("What now?");

        talk.Session.Should().NotBe(before);
        (before with { }).Should().Be(before);
        before.Equals(null).Should().BeFalse();
    }
}
