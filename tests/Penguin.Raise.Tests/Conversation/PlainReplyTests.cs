using System.Text;

namespace Penguin.Raise.Tests;

/// <summary>Replies that are plain in themselves: what becomes of them, whatever the model would make of them, and that they cost no call.</summary>
public class PlainReplyTests
{
    public static IEnumerable<TheoryDataRow<string, string>> Declines => Phrases(texts => texts.Decline);

    public static IEnumerable<TheoryDataRow<string, string>> Unsure => Phrases(texts => texts.Unsure);

    public static IEnumerable<TheoryDataRow<string, string>> NotApplicable => Phrases(texts => texts.NotApplicable);

    public static IEnumerable<TheoryDataRow<string, string>> Why => Phrases(texts => texts.Why);

    public static IEnumerable<TheoryDataRow<string, string>> Ends => Phrases(texts => [.. texts.AnswerNow, .. texts.Hostile]);

    [Theory]
    [MemberData(nameof(Declines))]
    public async Task Respond_Decline_IsKeptAndNeverAskedAgain(string language, string reply)
    {
        var (talk, open) = await AskedAsync(language);

        var outcome = await talk.SayAsync(reply);

        talk.Session.Profile[open].Should().BeOfType<DeclinedValue>();
        outcome.Should().BeOfType<AskOutcome>().Which.Question.Attribute.Should().NotBe(open);
        talk.ReadCalls.Should().ContainSingle();
    }

    [Theory]
    [MemberData(nameof(Unsure))]
    public async Task Respond_Unsure_StaysUnknownAndGoesOn(string language, string reply)
    {
        var (talk, open) = await AskedAsync(language);

        var outcome = await talk.SayAsync(reply);

        talk.Session.Profile[open].Should().BeOfType<UnknownValue>();
        outcome.Should().BeOfType<AskOutcome>().Which.Question.Attribute.Should().NotBe(open);
    }

    [Theory]
    [MemberData(nameof(NotApplicable))]
    public async Task Respond_DoesNotApply_IsKept(string language, string reply)
    {
        var (talk, open) = await AskedAsync(language);

        await talk.SayAsync(reply);

        talk.Session.Profile[open].Should().BeOfType<NotApplicableValue>();
    }

    [Theory]
    [MemberData(nameof(Why))]
    public async Task Respond_Why_AsksAgainWithTheReasonFirstAtNoCost(string language, string reply)
    {
        var (talk, open) = await AskedAsync(language);

        var outcome = await talk.SayAsync(reply);

        var question = outcome.Should().BeOfType<AskOutcome>().Which.Question;
        (question.Attribute, talk.Session.QuestionsAsked, outcome.Usage.Calls).Should().Be((open, 1, 0));
        question.Message.Should().StartWith(question.Why);
    }

    [Theory]
    [MemberData(nameof(Ends))]
    public async Task Respond_JustAnswerOrAnger_EndsTheQuestions(string language, string reply)
    {
        var (talk, _) = await AskedAsync(language);

        var outcome = await talk.SayAsync(reply);

        outcome.Should().BeOfType<AnswerOutcome>().Which.Reason.Should().BeOneOf("wanted", "hostile");
    }

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("...")]
    [InlineData("…")]
    [InlineData("?!")]
    [InlineData("\u0007\u200b")]
    public async Task Respond_Silence_GoesOnWithoutACall(string reply)
    {
        var (talk, open) = await AskedAsync("en");

        var outcome = await talk.SayAsync(reply);

        outcome.Should().BeOfType<AskOutcome>().Which.Question.Attribute.Should().NotBe(open);
        talk.ReadCalls.Should().ContainSingle();
    }

    [Fact]
    public async Task Respond_SilenceToTheEnd_EndsWithinTheBudget()
    {
        var talk = new Talk();

        var (outcome, asked) = await talk.RunAsync(reply: "");

        outcome.Should().BeOfType<AnswerOutcome>().Which.Reason.Should().Be("budget");
        asked.Should().HaveCount(3).And.OnlyHaveUniqueItems();
    }

    [Fact]
    public async Task Respond_WhyTwice_CountsAsNoAnswer()
    {
        var (talk, open) = await AskedAsync("en");
        await talk.SayAsync("Why do you ask?");

        var outcome = await talk.SayAsync("Why?");

        outcome.Should().BeOfType<AskOutcome>().Which.Question.Attribute.Should().NotBe(open);
        talk.Session.QuestionsAsked.Should().Be(2);
    }

    [Fact]
    public async Task Respond_ReaderSeesWhy_AsksAgainAndKeepsTheOtherFacts()
    {
        var (talk, open) = await AskedAsync("en");
        var reading = Talk.Reading(0, Talk.Fact("Age", "41")).Replace("\"wants_answer\"", "\"asks_why\":true,\"wants_answer\"", StringComparison.Ordinal);
        talk.Reads(reading);

        var outcome = await talk.SayAsync("I am 41, but what would you do with that?");

        outcome.Should().BeOfType<AskOutcome>().Which.Question.Should().Match<RaiseQuestion>(question => question.Attribute == open && question.IsExplained);
        talk.Session.Profile["Age"].Should().BeOfType<KnownValue>();
        talk.Session.QuestionsAsked.Should().Be(1);
    }

    [Fact]
    public async Task Respond_ReaderSeesAnger_EndsTheQuestions()
    {
        var (talk, _) = await AskedAsync("en");
        talk.Reads(Talk.Reading(0).Replace("\"wants_answer\"", "\"hostile\":true,\"wants_answer\"", StringComparison.Ordinal));

        var outcome = await talk.SayAsync("Mind your own affairs, you nosy machine!");

        outcome.Should().BeOfType<AnswerOutcome>().Which.Reason.Should().Be("hostile");
    }

    [Theory]
    [InlineData("Why is the sky blue?")]
    [InlineData("Next to nothing helps me sleep.")]
    [InlineData("I don't know how to skip meals safely")]
    public async Task Respond_PlainPhraseInsideALongerMessage_IsReadByTheModel(string reply)
    {
        var (talk, _) = await AskedAsync("en");

        await talk.SayAsync(reply);

        talk.ReadCalls.Should().HaveCount(2);
    }

    [Theory]
    [InlineData("why?")]
    [InlineData("skip")]
    public async Task Respond_PlainPhraseAsTheQuery_IsAQuery(string query)
    {
        var talk = new Talk();

        await talk.SayAsync(query);

        talk.Session.Query.Should().Be(query);
        talk.ReadCalls.Should().ContainSingle();
    }

    [Theory]
    [InlineData("de", "Verheiratet", "Married")]
    [InlineData("zh", "已婚", "Married")]
    [InlineData("ar", "طلاق", "Divorced")]
    [InlineData("en", "widowed!", "Widowed")]
    public async Task Respond_ChoiceAsShown_IsKeptInTheCatalogsSpellingWhateverTheModelReads(string language, string reply, string expected)
    {
        var talk = new Talk(options => (options.Language, options.AcquisitionOrder) = (language, ["Marital Status"]))
            .Reads(Talk.Reading(0), Talk.Reading(0, Talk.Fact("Marital Status", "something else")));
        await talk.SayAsync("What now?");

        await talk.SayAsync(reply);

        talk.Session.Profile["Marital Status"].Should().BeOfType<KnownValue>().Which.Text.Should().Be(expected);
    }

    [Fact]
    public async Task Respond_DeclinedByPlainPhrase_ModelCannotUndoIt()
    {
        var (talk, open) = await AskedAsync("en");
        await talk.SayAsync("skip");
        talk.Reads(Talk.Reading(0, Talk.Fact(open, "happy", quote: "not there")));

        await talk.SayAsync("Well.");

        talk.Session.Profile[open].Should().BeOfType<DeclinedValue>();
    }

    [Fact]
    public async Task Phrases_OfAllLanguages_MeanOneThingEach()
    {
        var all = LanguageLibrary.All.SelectMany(texts => new (string, IReadOnlyList<string>)[]
        {
            ("decline", texts.Replies.Decline), ("unsure", texts.Replies.Unsure), ("na", texts.Replies.NotApplicable), ("why", texts.Replies.Why),
            ("now", texts.Replies.AnswerNow), ("hostile", texts.Replies.Hostile),
        }.SelectMany(pair => pair.Item2.Select(phrase => (pair.Item1, Key: AttributeNames.Key(phrase)))));

        all.GroupBy(pair => pair.Key).Where(group => group.Select(pair => pair.Item1).Distinct().Count() > 1).Select(group => group.Key).Should().BeEmpty();
        await Task.CompletedTask;
    }

    private static IEnumerable<TheoryDataRow<string, string>> Phrases(Func<PlainReplies, IReadOnlyList<string>> of) =>
        LanguageLibrary.All.SelectMany(texts => of(texts.Replies).Select((phrase, i) => new TheoryDataRow<string, string>(texts.Code, Varied(phrase, i))));

    // As people write: other case, a full stop, spaces around.
    private static string Varied(string phrase, int i) => (i % 4) switch { 0 => phrase, 1 => phrase.ToUpperInvariant() + ".", 2 => $"  {phrase} ", _ => phrase.Normalize(NormalizationForm.FormC) + "!" };

    private static async Task<(Talk Talk, string Open)> AskedAsync(string language)
    {
        var talk = new Talk(options => options.Language = language);
        var outcome = await talk.SayAsync("What now?");
        return (talk, ((AskOutcome)outcome).Question.Attribute);
    }
}
