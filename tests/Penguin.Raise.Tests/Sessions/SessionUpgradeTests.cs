namespace Penguin.Raise.Tests;

public class SessionUpgradeTests
{
    // As version 1 wrote it, before sessions knew of consents.
    private const string VersionOne = """
        {"schemaVersion":1,"id":"a","profile":{"schemaVersion":1,"values":{"Age":{"state":"Known","value":"41","source":"Volunteered","at":"2030-05-01T12:00:00+00:00"}}},
        "query":"What now?","openAttribute":"Emotional State","asked":["Emotional State"],"questionsAsked":1,"seed":7,"crisisFloor":"Supportive","usage":{"calls":1,"inputTokens":10,"outputTokens":5},"turns":1}
        """;

    [Fact]
    public void Parse_VersionOne_HasAllItHadAndNoConsent()
    {
        var session = RaiseSession.Parse(VersionOne);

        session.Should().Match<RaiseSession>(found => found.Id == "a" && found.Query == "What now?" && found.QuestionsAsked == 1 && found.Seed == 7 && found.Turns == 1
            && found.CrisisFloor == CrisisAction.Supportive && found.OpenQuestion!.Attribute == "Emotional State" && found.Usage.Calls == 1 && found.Consents.Count == 0);
        session.Profile["Age"].Should().BeOfType<KnownValue>().Which.Text.Should().Be("41");
    }

    [Fact]
    public void ToJson_UpgradedSession_IsOfThePresentVersionAndReadsTheSame()
    {
        var session = RaiseSession.Parse(VersionOne);

        var json = session.ToJson();

        json.Should().StartWith($$"""{"schemaVersion":{{RaiseSessionDocument.CurrentSchemaVersion}},""");
        RaiseSession.Parse(json).Should().Be(session);
    }

    [Theory]
    [InlineData("{\"group\":\" \",\"purpose\":\"p\",\"text\":\"t\",\"textVersion\":\"1\",\"time\":\"2030-05-01T12:00:00+00:00\"}")]
    [InlineData("{\"group\":\"g\"}")]
    [InlineData("null")]
    public void Parse_BrokenConsent_IsRefused(string consent)
    {
        var json = VersionOne.Replace("\"schemaVersion\":1,\"id\"", $"\"schemaVersion\":2,\"consents\":[{consent}],\"id\"", StringComparison.Ordinal);

        var parse = () => RaiseSession.Parse(json);

        parse.Should().Throw<DocumentFormatException>();
    }
}
