namespace Penguin.Raise.Tests;

public class RaiseAgentQuestionTests
{
    [Fact]
    public async Task Respond_LittleIsKnown_AsksWithReasonAndWayOut()
    {
        var talk = new Talk();

        var outcome = await talk.SayAsync("How do I start a hobby?");

        var question = outcome.Should().BeOfType<AskOutcome>().Subject.Question;
        question.Attribute.Should().Be("Emotional State");
        question.Message.Should().Contain(question.Text).And.Contain(question.Why).And.Contain("You don't have to say");
    }

    [Fact]
    public async Task Respond_EnoughIsKnown_Answers()
    {
        var talk = new Talk().Reads(Talk.Reading(5));

        var outcome = await talk.SayAsync("How far is the moon?");

        outcome.Should().BeOfType<AnswerOutcome>().Which.Text.Should().Be(Talk.Answer);
        outcome.Usage.Calls.Should().Be(2);
        outcome.Session.Answer.Should().Be(Talk.Answer);
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(1, 1)]
    [InlineData(3, 3)]
    [InlineData(20, 9)]
    public async Task Respond_NeverEnough_StopsAtTheBudgetOrWhereNothingIsLeft(int budget, int questions)
    {
        var talk = new Talk(options => options.Budget = budget);

        var (outcome, asked) = await talk.RunAsync();

        outcome.Should().BeOfType<AnswerOutcome>().Which.Reason.Should().Be(budget == 20 ? "nothing-to-ask" : "budget");
        asked.Should().HaveCount(questions).And.OnlyHaveUniqueItems().And.NotContain("Past Self-Harm History");
    }

    [Fact]
    public async Task Respond_NeverEnough_EachQuestionCostsOneCallAndTheAnswerTwo()
    {
        var talk = new Talk();

        var (outcome, asked) = await talk.RunAsync();

        talk.Model.Requests.Should().HaveCount(asked.Count + 2);
        outcome.Session.Usage.Calls.Should().Be(asked.Count + 2);
        outcome.Session.Turns.Should().Be(asked.Count + 1);
    }

    [Fact]
    public async Task Respond_DefaultCatalog_OpensWithNoSpecialCategory()
    {
        var talk = new Talk(options => (options.Budget, options.AcquisitionOrder) = (20, ["Mental Health Status", "Health Status"]));

        var (_, asked) = await talk.RunAsync();

        asked[0].Should().Be("Age", "the catalog's first attribute that is no special category");
        asked.Skip(1).Take(2).Should().Equal("Mental Health Status", "Health Status");
    }

    [Fact]
    public async Task Respond_EveryAttributeIsSpecial_AsksThemAll()
    {
        var catalog = new AttributeCatalog([Special("Allergy"), Special("Implant")]);
        var talk = new Talk(options => options.Catalog = catalog);

        var (_, asked) = await talk.RunAsync();

        asked.Should().Equal("Allergy", "Implant");
    }

    [Fact]
    public async Task Respond_OnlyASpecialCategoryIsLeft_OpensWithIt()
    {
        var catalog = new AttributeCatalog([Special("Allergy"), new UserAttribute { Name = "Town", Question = "Where do you live?" }]);
        var talk = new Talk(options => options.Catalog = catalog, profile: new UserProfile(catalog).With("Town", "Bergen"));

        var (_, asked) = await talk.RunAsync();

        asked.Should().Equal("Allergy");
    }

    [Fact]
    public async Task Respond_NothingIsAskable_Answers()
    {
        var catalog = new AttributeCatalog([Special("Allergy") with { IsAskable = false }]);
        var talk = new Talk(options => options.Catalog = catalog);

        var outcome = await talk.SayAsync("What now?");

        outcome.Should().BeOfType<AnswerOutcome>().Which.Reason.Should().Be("nothing-to-ask");
    }

    [Fact]
    public async Task Respond_HostKnowsAttributes_DoesNotAskForThem()
    {
        var known = AttributeCatalog.Penguin.Take(6).Aggregate(new UserProfile(), (profile, attribute) => profile.With(attribute.Name, "known"));
        var talk = new Talk(options => options.Budget = 20, profile: known);

        var (_, asked) = await talk.RunAsync();

        asked.Should().BeEquivalentTo("Health Status", "Mental Health Status", "Emotional State");
    }

    [Theory]
    [InlineData("just answer")]
    [InlineData("Just answer, please!")]
    [InlineData("STOP ASKING")]
    [InlineData("No more questions.")]
    public async Task Respond_JustAnswer_EndsTheQuestionsEvenUnread(string wish)
    {
        var talk = new Talk().Reads(Talk.Reading(0), "no JSON", "nor this");
        await talk.SayAsync("How do I start a hobby?");

        var outcome = await talk.SayAsync(wish);

        outcome.Should().BeOfType<AnswerOutcome>().Which.Reason.Should().Be("wanted");
        talk.AnswerCalls.Single().Document!.Value.GetProperty("query").GetString().Should().Be("How do I start a hobby?");
    }

    [Fact]
    public async Task Respond_ReaderSeesAWish_EndsTheQuestions()
    {
        var talk = new Talk().Reads(Talk.Reading(0, wantsAnswer: true, newQuery: false));

        var outcome = await talk.SayAsync("I have no time for questions, what now?");

        outcome.Should().BeOfType<AnswerOutcome>().Which.Reason.Should().Be("wanted");
    }

    [Fact]
    public async Task Respond_NeverReadable_AsksOnWithinTheBudget()
    {
        var talk = new Talk(options => options.Budget = 2);
        talk.Model.Otherwise(ModelStage.ReadTurn, "I would rather chat.");

        var (outcome, asked) = await talk.RunAsync();

        asked.Should().HaveCount(2);
        outcome.Should().BeOfType<AnswerOutcome>();
        talk.ReadCalls.Should().HaveCount(4, "a second reading takes no call from the questions and the answer");
    }

    [Fact]
    public async Task Respond_UnreadableFirst_AsksAgainWithTheReadingError()
    {
        var talk = new Talk().Reads("no JSON", Talk.Reading(5));

        var outcome = await talk.SayAsync("What now?");

        outcome.Should().BeOfType<AnswerOutcome>().Which.Usage.Calls.Should().Be(3);
        talk.ReadCalls.Last().Document!.Value.GetProperty("reading_error").GetString().Should().Contain("facts");
    }

    private static UserAttribute Special(string name) => new() { Name = name, Question = $"What about {name}?", Sensitivity = AttributeSensitivity.Special };
}
