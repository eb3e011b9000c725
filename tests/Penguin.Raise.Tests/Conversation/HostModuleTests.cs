using Microsoft.Extensions.DependencyInjection;

namespace Penguin.Raise.Tests;

public class HostModuleTests
{
    [Fact]
    public async Task Acquisition_Chooses_IsAsked()
    {
        var talk = Choosing(context => context.Candidates.Single(attribute => attribute.Name == "Gender"));

        var outcome = await talk.SayAsync("What now?");

        outcome.Should().BeOfType<AskOutcome>().Which.Question.Attribute.Should().Be("Gender");
    }

    [Theory]
    [InlineData("Past Self-Harm History")]
    [InlineData("Mental Health Status")]
    [InlineData("Age")]
    public async Task Acquisition_ChoosesWhatMayNotBeAskedNow_StaticOrderIsUsed(string forbidden)
    {
        var profile = new UserProfile().With("Age", "30");
        var talk = Choosing(_ => AttributeCatalog.Penguin[forbidden], profile);

        var outcome = await talk.SayAsync("What now?");

        outcome.Should().BeOfType<AskOutcome>().Which.Question.Attribute.Should().Be("Emotional State");
    }

    [Fact]
    public async Task Acquisition_Throws_StaticOrderIsUsed()
    {
        var talk = Choosing(_ => throw new InvalidOperationException("broken"));

        var (_, asked) = await talk.RunAsync();

        asked.Should().Equal("Emotional State", "Mental Health Status", "Health Status");
    }

    [Fact]
    public async Task Acquisition_GivesNoAttribute_StaticOrderIsUsed()
    {
        var talk = new Talk(services: services => services.AddSingleton<IAcquisitionModule>(new NoAttribute()));

        var outcome = await talk.SayAsync("What now?");

        outcome.Should().BeOfType<AskOutcome>().Which.Question.Attribute.Should().Be("Emotional State");
    }

    [Fact]
    public async Task Acquisition_FindsNothingWorthAsking_Answers()
    {
        var talk = Choosing(_ => null);

        var outcome = await talk.SayAsync("What now?");

        outcome.Should().BeOfType<AnswerOutcome>().Which.Reason.Should().Be("nothing-worth-asking");
    }

    [Fact]
    public async Task Abstention_Throws_AsksOnWithinTheBudget()
    {
        var talk = Deciding(_ => throw new InvalidOperationException("broken"));

        var (outcome, asked) = await talk.RunAsync();

        asked.Should().HaveCount(3);
        outcome.Should().BeOfType<AnswerOutcome>();
    }

    [Theory]
    [InlineData(true, typeof(AskOutcome))]
    [InlineData(false, typeof(AnswerOutcome))]
    public async Task Abstention_Decides_IsFollowedWithItsReason(bool abstain, Type outcome)
    {
        var talk = Deciding(_ => new AbstentionDecision(abstain, "host-rule"));

        var found = await talk.SayAsync("What now?");

        found.Should().BeOfType(outcome);
        found.Reason.Should().Be("host-rule");
    }

    [Fact]
    public async Task Abstention_DecidesWithoutAReason_OutcomeHasOne()
    {
        var talk = Deciding(_ => default);

        var outcome = await talk.SayAsync("What now?");

        outcome.Should().BeOfType<AnswerOutcome>().Which.Reason.Should().NotBeNullOrEmpty();
    }

    [Fact]
    public async Task Abstention_IsAskedOnlyWhileAQuestionMayBeAsked()
    {
        List<TurnContext> seen = [];
        var talk = Deciding(context =>
        {
            seen.Add(context);
            return AbstentionDecision.AskOn("more");
        });

        await talk.RunAsync();

        seen.Select(context => context.QuestionsAsked).Should().Equal(0, 1, 2);
        seen.Should().OnlyContain(context => context.Completeness == null && context.Budget == 3 && context.Query == "What now?");
    }

    [Fact]
    public async Task Abstention_NeedsNoReading_CompletenessIsNotAskedFor()
    {
        var talk = Deciding(_ => AbstentionDecision.AskOn("more"));

        await talk.SayAsync("What now?");

        var request = talk.ReadCalls.Single();
        request.Document!.Value.GetProperty("readings").GetArrayLength().Should().Be(0);
        ((Microsoft.Extensions.AI.ChatResponseFormatJson)request.Options!.ResponseFormat!).Schema!.Value.GetRawText().Should().NotContain("completeness");
    }

    [Fact]
    public async Task Modules_CallersCancellation_PassesThrough()
    {
        using var cancelled = new CancellationTokenSource();
        var talk = Choosing(_ =>
        {
            cancelled.Cancel();
            cancelled.Token.ThrowIfCancellationRequested();
            return null;
        });

        var turn = () => talk.Agent.RespondAsync(talk.Session, "What now?", cancelled.Token);

        await turn.Should().ThrowAsync<OperationCanceledException>();
    }

    private static Talk Choosing(Func<TurnContext, UserAttribute?> choose, UserProfile? profile = null) =>
        new(services: services => services.AddSingleton<IAcquisitionModule>(new FixedAcquisition(choose)), profile: profile);

    private static Talk Deciding(Func<TurnContext, AbstentionDecision> decide)
    {
        var talk = new Talk(services: services => services.AddSingleton<IAbstentionModule>(new FixedAbstention(decide)));
        talk.Model.Otherwise(ModelStage.ReadTurn, Talk.Reading(null));
        return talk;
    }

    private sealed class NoAttribute : IAcquisitionModule
    {
        public ValueTask<AcquisitionChoice?> ChooseAsync(TurnContext context, CancellationToken cancellationToken = default) =>
            ValueTask.FromResult<AcquisitionChoice?>(new AcquisitionChoice(null!, "broken"));
    }
}
