namespace Penguin.Raise.Tests;

/// <summary>Rules that every built-in text about consent keeps to.</summary>
public class ConsentTextsTests
{
    public static TheoryData<string> Languages => [.. ConsentTexts.Embedded.Languages.Select(language => language.Code)];

    [Fact]
    public void Embedded_HasSixLanguages_EnglishFirst() =>
        ConsentTexts.Embedded.Languages.Select(language => language.Code).Should().Equal("en", "es", "de", "fr", "zh", "ar");

    [Theory]
    [MemberData(nameof(Languages))]
    public void Language_OwnButtonsAndShownWords_AreUnderstood(string code)
    {
        var texts = ConsentTexts.Embedded.In(code);
        var phrases = new ConsentPhrases([], [], ConsentTexts.Embedded);

        (phrases.Agrees(texts.Yes), phrases.Agrees(texts.No), texts.Question.Contains("{group}", StringComparison.Ordinal)).Should().Be((true, false, true));
        texts.Withdraw.Should().Contain(phrase => texts.Question.Contains(phrase, StringComparison.OrdinalIgnoreCase), "the question says how to take it back");
        texts.Withdraw.Should().OnlyContain(phrase => phrases.Withdraws(phrase) && !phrases.Agrees(phrase));
    }

    [Theory]
    [InlineData("no")]
    [InlineData("maybe")]
    [InlineData("")]
    [InlineData("yes and no")]
    [InlineData("i do not agree")]
    [InlineData("不同意")]
    [InlineData("لا أوافق")]
    [InlineData("nein")]
    public void Agrees_AnythingButAPlainYes_No(string message) =>
        new ConsentPhrases([], [], ConsentTexts.Embedded).Agrees(message).Should().BeFalse();

    [Fact]
    public void Options_TextWithoutVersion_IsRefusedAtStart()
    {
        var create = () => RaiseAgent.Create(new Testing.ScriptedChatClient(), new RaiseOptions { Consent = { Text = "May we?" } });

        create.Should().Throw<Microsoft.Extensions.Options.OptionsValidationException>().WithMessage("*TextVersion*");
    }
}
