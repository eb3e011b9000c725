using Penguin.Raise.Testing;

namespace Penguin.Raise.Tests;

public class QuestionTests
{
    private static readonly char[] Marks = ['?', '？', '؟'];

    public static IEnumerable<TheoryDataRow<string, string>> Templates =>
        from texts in LanguageLibrary.All from name in texts.Questions.Keys select new TheoryDataRow<string, string>(texts.Code, name);

    [Theory]
    [MemberData(nameof(Templates))]
    public void Template_AsksOneThingWithReasonAndWayOut(string language, string name)
    {
        var texts = LanguageLibrary.Find(language)!;
        var question = QuestionTemplates.Write(AttributeCatalog.Penguin[name], AttributeCatalog.Penguin, language);

        question.Text.Count(Marks.Contains).Should().Be(1);
        (question.Why.Length > 10, question.DeclineHint, question.Language, question.IsRightToLeft).Should().Be((true, texts.DeclineHint, language, language == "ar"));
        question.Choices.Should().HaveCount(AttributeCatalog.Penguin[name].Values.Count).And.OnlyHaveUniqueItems();
    }

    [Theory]
    [MemberData(nameof(Templates))]
    public void Template_LeadsNowhereAndHoldsNoDirectionMarks(string language, string name)
    {
        var question = QuestionTemplates.Write(AttributeCatalog.Penguin[name], AttributeCatalog.Penguin, language);

        question.Message.Should().NotContainAny("isn't", "don't you", "surely", "¿no?", "verdad", "oder?", "nicht wahr", "n'est-ce pas", "对吧", "أليس");
        question.Message.Where(unit => unit is (>= '\u200e' and <= '\u200f') or (>= '\u202a' and <= '\u202e') or (>= '\u2066' and <= '\u2069')).Should().BeEmpty();
    }

    [Fact]
    public void Languages_AllAskableAttributes_HaveATemplateInEachAndSayWhoReviewed()
    {
        var names = AttributeCatalog.Penguin.Where(attribute => attribute.IsAskable).Select(attribute => attribute.Name);

        LanguageLibrary.All.Should().HaveCount(6).And.OnlyContain(texts => texts.Questions.Keys.Order().SequenceEqual(names.Order()) && texts.ReviewedBy.Length > 0 && texts.SafeAnswer.Length > 0);
    }

    [Fact]
    public void English_EqualsTheCatalog() => AttributeCatalog.Penguin.Where(attribute => attribute.IsAskable).Should().OnlyContain(attribute =>
        LanguageLibrary.Find("en")!.Questions[attribute.Name].Text == attribute.Question && LanguageLibrary.Find("en")!.Questions[attribute.Name].Why == attribute.Reason);

    [Theory]
    [InlineData("How do I sleep better?", "en")]
    [InlineData("¿Cómo puedo dormir mejor?", "es")]
    [InlineData("Wie kann ich besser schlafen?", "de")]
    [InlineData("Comment puis-je mieux dormir ?", "fr")]
    [InlineData("怎么才能睡得更好？", "zh")]
    [InlineData("كيف أنام بشكل أفضل؟", "ar")]
    [InlineData("どうすればよく眠れますか", "ja")]
    [InlineData("Как лучше спать?", "ru")]
    [InlineData("12345", null)]
    public void Guess_Text_GivesTheLanguage(string text, string? expected) => LanguageGuess.Of(text).Should().Be(expected);

    [Fact]
    public async Task Respond_QueryInGerman_IsAskedInGermanThroughJson()
    {
        var talk = new Talk();

        var outcome = await talk.SayAsync("Wie kann ich besser schlafen?");

        var question = ((AskOutcome)outcome).Question;
        (question.Language, question.Text).Should().Be(("de", "Wie hast du dich in letzter Zeit gefühlt?"));
        RaiseSession.Parse(outcome.Session.ToJson()).OpenQuestion.Should().BeEquivalentTo(question);
    }

    [Fact]
    public async Task Respond_ReaderTellsTheLanguage_ItWins()
    {
        var talk = new Talk().Reads(Talk.Reading(0).Replace("\"wants_answer\"", "\"language\":\"fr-CA\",\"wants_answer\"", StringComparison.Ordinal));

        var outcome = await talk.SayAsync("OK");

        ((AskOutcome)outcome).Question.Language.Should().Be("fr");
    }

    [Fact]
    public async Task Respond_LanguageWithoutTemplates_IsWordedByTheModelThroughJson()
    {
        var talk = new Talk();
        talk.Model.Enqueue(ModelStage.PhraseQuestion, """{"question":"Как вы себя чувствуете?","why":"Так мой ответ подойдёт вам.","decline_hint":"Отвечать не обязательно."}""");

        var outcome = await talk.SayAsync("Как лучше спать?");

        var question = ((AskOutcome)outcome).Question;
        (question.Text, question.IsPhrased, outcome.Usage.Calls).Should().Be(("Как вы себя чувствуете?", true, 2));
        RaiseSession.Parse(outcome.Session.ToJson()).OpenQuestion.Should().BeEquivalentTo(question);
    }

    [Theory]
    [InlineData("no JSON")]
    [InlineData("""{"question":"One? Two?","why":"Because."}""")]
    [InlineData("""{"question":"Call 0800 555 9999?","why":"Because."}""")]
    [InlineData("""{"question":" ","why":"Because."}""")]
    [InlineData("""{"question":"\ud800?","why":"Because."}""")]
    public async Task Respond_WordingCannotBeUsed_TemplateIsAsked(string reply)
    {
        var talk = new Talk(options => options.Questions.Phrasing = QuestionPhrasing.Model);
        talk.Model.Enqueue(ModelStage.PhraseQuestion, reply);

        var outcome = await talk.SayAsync("What now?");

        ((AskOutcome)outcome).Question.Text.Should().Be(AttributeCatalog.Penguin["Emotional State"].Question);
    }

    [Fact]
    public async Task Respond_WordingModelFails_TemplateIsAsked()
    {
        var talk = new Talk(options => options.Questions.Phrasing = QuestionPhrasing.Model);
        talk.Model.Enqueue(ModelStage.PhraseQuestion, ScriptedReply.HttpError(500));

        var outcome = await talk.SayAsync("What now?");

        (outcome is AskOutcome, outcome.Usage.Calls).Should().Be((true, 2));
    }

    [Fact]
    public async Task Respond_TemplatesOnly_NeverCallsForWords()
    {
        var talk = new Talk(options => options.Questions.Phrasing = QuestionPhrasing.TemplatesOnly);

        var outcome = await talk.SayAsync("Как лучше спать?");

        ((AskOutcome)outcome).Question.Language.Should().Be("en");
    }

    [Fact]
    public async Task Respond_Contradiction_QuestionSaysSo()
    {
        var talk = new Talk(options => options.AcquisitionOrder = ["Age"]).Reads(Talk.Reading(0, Talk.Fact("Age", "20")), Talk.Reading(0, Talk.Fact("Age", "60")));
        await talk.SayAsync("I am 20, what now?");

        var outcome = await talk.SayAsync("Well, 60.");

        ((AskOutcome)outcome).Question.Should().Match<RaiseQuestion>(question => question.Attribute == "Age" && question.Why == LanguageLibrary.Find("en")!.Clarify);
    }

    [Fact]
    public async Task Explain_OfAQuestion_HoldsNamesAndCodesOnly()
    {
        var talk = new Talk().Reads(Talk.Reading(1, Talk.Fact("Age", "CANARY")));

        var explanation = (await talk.SayAsync("CANARY now?")).Explain();

        (explanation.Reason, explanation.Asked, explanation.ChoiceReason, explanation.Completeness).Should().Be(("incomplete", "Emotional State", "starting-path", 1));
        explanation.RestsOn.Should().Equal("Age");
        System.Text.Json.JsonSerializer.Serialize(explanation).Should().NotContain("CANARY");
    }
}
