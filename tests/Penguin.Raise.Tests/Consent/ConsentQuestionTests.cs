namespace Penguin.Raise.Tests;

public class ConsentQuestionTests
{
    [Fact]
    public async Task Respond_SpecialCategoryIsNext_AsksForConsentInATurnOfItsOwn()
    {
        var talk = await ConsentTalk.UpToConsentAsync();

        var question = talk.Session.OpenQuestion!;

        question.Consent.Should().Be(new ConsentRequest(AttributeGroups.Health, ConsentOptions.DefaultPurpose, "penguin-raise/1/en"));
        question.Message.Should().Contain("provider of the language model").And.Contain("withdraw my consent").And.EndWith("you get an answer all the same.");
        (talk.Session.QuestionsAsked, talk.Session.Asked.Count).Should().Be((1, 1), "the question for consent takes nothing of the budget");
    }

    [Theory]
    [InlineData("Yes, I agree")]
    [InlineData("yes")]
    [InlineData("I consent.")]
    [InlineData("Ja, ich stimme zu")]
    [InlineData("是，我同意")]
    [InlineData("نعم، أوافق")]
    public async Task Respond_PlainYes_IsRecordedAndTheFactIsAskedNext(string reply)
    {
        var talk = await ConsentTalk.UpToConsentAsync();
        var text = talk.Session.OpenQuestion!.Message;

        var outcome = await talk.SayAsync(reply);

        outcome.Should().BeOfType<AskOutcome>().Which.Question.Should().Match<RaiseQuestion>(question => question.Consent == null && question.Attribute == "Mental Health Status");
        talk.Session.Consents.Should().Equal(new ConsentRecord
        {
            Group = AttributeGroups.Health, Purpose = ConsentOptions.DefaultPurpose, Text = text, TextVersion = "penguin-raise/1/en",
            State = ConsentState.Given, Source = ConsentSource.Reply, Time = new DateTimeOffset(2030, 5, 1, 12, 0, 0, TimeSpan.Zero),
        });
    }

    [Fact]
    public async Task Respond_PlainNo_IsNotGivenAndNeverAskedAgain()
    {
        var talk = await ConsentTalk.UpToConsentAsync(options => options.Budget = 20);

        var asked = await GroupsAskedAsync(talk, "No");

        asked.Should().NotContain([AttributeGroups.Health, "Health Status", "Mental Health Status"]).And.HaveCountGreaterThan(3);
        talk.Session.Consents.Should().ContainSingle().Which.State.Should().Be(ConsentState.NotGiven);
    }

    [Theory]
    [InlineData("yes but why")]
    [InlineData("I suppose so, whatever")]
    [InlineData("I have asthma")]
    public async Task Respond_ReplyThatCannotBeRead_IsAskedOnceMoreAndThenNotGiven(string reply)
    {
        var talk = await ConsentTalk.UpToConsentAsync(options => options.Budget = 20);
        var question = talk.Session.OpenQuestion!;

        var outcome = await talk.SayAsync(reply);

        outcome.Should().BeOfType<AskOutcome>().Which.Question.Should().BeEquivalentTo(question);
        talk.Session.Consents.Should().ContainSingle().Which.State.Should().Be(ConsentState.Unclear);
        (await GroupsAskedAsync(talk, reply)).Should().NotContain([AttributeGroups.Health, "Health Status", "Mental Health Status"]);
        talk.Session.Consents.Should().ContainSingle().Which.State.Should().Be(ConsentState.NotGiven);
    }

    [Fact]
    public async Task Respond_YesToTheSecondAsking_IsGiven()
    {
        var talk = await ConsentTalk.UpToConsentAsync();
        await talk.SayAsync("what for, mate");
        talk.Session = RaiseSession.Parse(talk.Session.ToJson());

        await talk.SayAsync("Yes");

        talk.Session.Consents.Should().ContainSingle().Which.State.Should().Be(ConsentState.Given);
    }

    [Fact]
    public async Task Respond_JustAnswer_EndsTheQuestionForConsent()
    {
        var talk = await ConsentTalk.UpToConsentAsync();

        var outcome = await talk.SayAsync("Just answer.");

        outcome.Should().BeOfType<AnswerOutcome>().Which.Reason.Should().Be("wanted");
        talk.Session.Consents.Should().ContainSingle().Which.State.Should().Be(ConsentState.NotGiven);
    }

    [Fact]
    public async Task Respond_QuestionWentThroughJson_IsTheSame()
    {
        var talk = await ConsentTalk.UpToConsentAsync();

        talk.Session = RaiseSession.Parse(talk.Session.ToJson());
        var open = talk.Session.OpenQuestion!;
        await talk.SayAsync("Yes");

        open.Should().BeEquivalentTo((await ConsentTalk.UpToConsentAsync()).Session.OpenQuestion);
        RaiseSession.Parse(talk.Session.ToJson()).Consents.Should().Equal(talk.Session.Consents).And.ContainSingle().Which.State.Should().Be(ConsentState.Given);
    }

    [Fact]
    public async Task Respond_HostsOwnWords_AreShownAndRecorded()
    {
        var talk = await ConsentTalk.UpToConsentAsync(options => (options.Consent.Text, options.Consent.TextVersion, options.Consent.AgreePhrases) = ("May we, about {group}?", "acme/7", ["sure thing"]));

        await talk.SayAsync("Sure thing!");

        talk.Session.Consents.Should().ContainSingle().Which.Should().Match<ConsentRecord>(consent =>
            consent.State == ConsentState.Given && consent.TextVersion == "acme/7" && consent.Text.StartsWith("May we, about your health"));
    }

    [Theory]
    [InlineData(ConsentPolicy.Off, true)]
    [InlineData(ConsentPolicy.Needed, false)]
    public async Task Respond_OffOrNotAsking_LeavesTheGroupAlone(ConsentPolicy policy, bool asks)
    {
        var talk = ConsentTalk.Start(options => (options.Budget, options.Consent.SpecialCategories, options.Consent.Ask) = (20, policy, asks));

        var (outcome, asked) = await talk.RunAsync();

        outcome.Should().BeOfType<AnswerOutcome>();
        asked.Should().NotContain(["Health Status", "Mental Health Status"]).And.HaveCount(7);
    }

    [Fact]
    public async Task Respond_PolicyOfAGroup_ComesBeforeThatOfItsSensitivity()
    {
        var talk = ConsentTalk.Start(options => options.Consent.Groups[AttributeGroups.Emotional] = ConsentPolicy.Needed);

        var outcome = await talk.SayAsync("What now?");

        outcome.Should().BeOfType<AskOutcome>().Which.Question.Consent!.Group.Should().Be(AttributeGroups.Emotional);
    }

    /// <summary>What is asked after a reply, up to the answer, which declining never costs.</summary>
    private static async Task<List<string>> GroupsAskedAsync(Talk talk, string reply)
    {
        List<string> asked = [];
        var outcome = await talk.SayAsync(reply);
        while (outcome is AskOutcome ask)
        {
            asked.Add(ask.Question.Consent?.Group ?? ask.Question.Attribute);
            outcome = await talk.SayAsync("Well.");
        }

        outcome.Should().BeOfType<AnswerOutcome>();
        return asked;
    }
}
