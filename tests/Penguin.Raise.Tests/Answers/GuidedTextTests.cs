namespace Penguin.Raise.Tests;

public class GuidedTextTests
{
    [Theory]
    [InlineData("Rest.", "", "Rest.")]
    [InlineData("<guidelines>\n- be kind\n* be brief\n</guidelines>\nRest.", "be kind|be brief", "Rest.")]
    [InlineData("  <GUIDELINES>be kind</GUIDELINES>Rest.", "be kind", "Rest.")]
    [InlineData("<guidelines>\n- be kind", "", "")]
    [InlineData("<guidelines></guidelines>\nRest.", "", "Rest.")]
    public void Split_Reply_GivesGuidelinesAndAnswer(string reply, string guidelines, string answer)
    {
        var (found, text) = GuidedText.Split(reply);

        string.Join('|', found).Should().Be(guidelines);
        text.Should().Be(answer);
    }

    [Theory]
    [InlineData("<guidelines>\n- be kind\n</guidelines>\n\nRest well.")]
    [InlineData("Rest well.")]
    [InlineData("<gui is no tag")]
    [InlineData("< 5 hours of sleep is too little")]
    public void AnswerStart_CharacterByCharacter_ShowsTheAnswerAndNothingElse(string reply)
    {
        int? start = null;
        var shown = "";
        for (var length = 1; length <= reply.Length; length++)
        {
            start ??= GuidedText.AnswerStart(reply[..length]);
            shown = start is { } from ? reply[from..length] : "";
            shown.Should().NotContain("guidelines>").And.NotContain("be kind");
        }

        shown.Should().Be(GuidedText.Split(reply).Answer);
    }
}
