using Microsoft.Extensions.AI;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Testing;
using Microsoft.Extensions.Options;
using Penguin.Raise.Testing;

namespace Penguin.Raise.Tests;

/// <summary>How the step is put together, with a container and without.</summary>
public class UseRaiseTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task UseRaise_WithoutServices_AsksAndAnswers()
    {
        using var client = Model().AsBuilder().UseRaise().Build();

        var asked = await client.GetResponseAsync("What now?", cancellationToken: Token);

        ChatTalk.Outcome(asked).Should().Be("ask");
    }

    [Fact]
    public async Task UseRaise_WithoutServices_HasTheDefaultModulesOfTheAgentWithoutServices()
    {
        foreach (var person in SimulatedScenarios.Generate(30))
        {
            var (user, history, chatSays, agentSays) = (new SimulatedUser(person), new List<ChatMessage>(), new List<string>(), new List<string>());
            using var chat = new SimulatedChatClient().AsBuilder().UseRaise().Build();
            var agent = RaiseAgent.Create(new SimulatedChatClient());
            var (said, session) = (person.Query, agent.StartSession("s"));
            RaiseOutcome outcome;
            do
            {
                history.Add(new ChatMessage(ChatRole.User, said));
                var response = await chat.GetResponseAsync(history, cancellationToken: Token);
                history.AddRange(response.Messages);
                outcome = await agent.RespondAsync(session, said, Token);
                chatSays.Add($"{ChatTalk.Outcome(response)} {ChatTalk.Reason(response)}");
                agentSays.Add($"{RaiseChatProperties.Of(outcome)[RaiseChatProperties.Outcome]} {outcome.Reason}");
                (session, said) = (outcome.Session, outcome is AskOutcome ask ? user.Reply(ask.Question) : "");
            }
            while (outcome is AskOutcome);

            chatSays.Should().Equal(agentSays, person.Id);
        }
    }

    [Fact]
    public void UseRaise_WrongSettings_AreRefusedWhenBuilt()
    {
        var build = () => Model().AsBuilder().UseRaise(options => options.Budget = -1).Build();

        build.Should().Throw<OptionsValidationException>().WithMessage("*Budget*");
    }

    [Fact]
    public async Task UseRaise_ChatClientOfAContainerWithAddRaise_UsesItsSettingsPartsAndStore()
    {
        await using var provider = Built(Model(), services => services.AddRaise(options => options.Budget = 0));
        var client = provider.GetRequiredService<IChatClient>();

        var response = await client.GetResponseAsync("What now?", new ChatOptions { ConversationId = "c1" }, Token);

        (ChatTalk.Reason(response), client.GetService<IRaiseSessionStore>()).Should().Be(("budget", provider.GetRequiredService<IRaiseSessionStore>()));
        (await provider.GetRequiredService<SessionEraser>().ForgetAsync("c1", Token)).Entries[0].State.Should().Be(ErasureState.Erased);
    }

    [Fact]
    public async Task UseRaise_OwnSettings_DoNotReachTheContainersAgent()
    {
        await using var provider = Built(Model(), services => services.AddRaise(), options => options.Budget = 0);
        var (client, agent) = (provider.GetRequiredService<IChatClient>(), provider.GetRequiredService<IRaiseAgent>());

        var (chat, own) = (await client.GetResponseAsync("What now?", cancellationToken: Token), await agent.RespondAsync(agent.StartSession("s"), "What now?", Token));

        (ChatTalk.Outcome(chat), own).Should().Match<(string?, RaiseOutcome)>(pair => pair.Item1 == "answer" && pair.Item2 is AskOutcome);
    }

    [Fact]
    public async Task ContainersAgent_OverAClientWithUseRaise_CallsTheModelAndNotTheStep()
    {
        var model = Model();
        await using var provider = Built(model, services => services.AddRaise());
        var agent = provider.GetRequiredService<IRaiseAgent>();

        await agent.RespondAsync(agent.StartSession("s"), "What now?", Token);

        model.Requests.Select(request => request.Stage!.Name).Should().Equal("read-turn");
    }

    [Fact]
    public async Task UseRaise_KeyedClients_ServeTheirStages()
    {
        var (model, reader) = (Model(), Model());
        await using var provider = Built(model, services => services.AddKeyedSingleton<IChatClient>(ModelStage.ReadTurn.Name, reader), options => options.Budget = 0);

        await provider.GetRequiredService<IChatClient>().GetResponseAsync("What now?", cancellationToken: Token);

        (reader.Requests.Single().Stage, model.Requests.Single().Stage).Should().Be((ModelStage.ReadTurn, ModelStage.Answer));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task UseRaise_NoticesAndObservers_ComeWithTheChat(bool streaming)
    {
        var seen = new Seen();
        await using var provider = Built(Model(), services => services.AddRaise().WithNotices().WithTurnObserver(_ => seen));
        var client = provider.GetRequiredService<IChatClient>();

        var response = streaming ? await client.GetStreamingResponseAsync("What now?", cancellationToken: Token).ToChatResponseAsync(Token) : await client.GetResponseAsync("What now?", cancellationToken: Token);

        seen.Turns.Should().ContainSingle().Which.Outcome.Should().Be("AskOutcome");
        response.Text.Should().StartWith(new NoticeOptions().DisclosureText).And.EndWith(AttributeCatalog.DefaultDeclineHint);
    }

    [Fact]
    public async Task FailedTurn_HostWantsItThrown_Throws()
    {
        var chat = new ChatTalk(options => options.Chat.ThrowOnFailure = true).Reads(ScriptedReply.HttpError(401));

        var say = () => chat.SayAsync("What now?");

        (await say.Should().ThrowAsync<ModelCallException>()).Which.Kind.Should().Be(ModelFailureKind.Unauthorized);
    }

    [Fact]
    public async Task FailedTurn_HelpIsDue_IsNeverThrown()
    {
        var chat = new ChatTalk(options => options.Chat.ThrowOnFailure = true);
        await chat.SayAsync("I want to kill myself");
        chat.Reads(ScriptedReply.HttpError(401));

        var response = await chat.SayAsync("How do I begin?");

        (ChatTalk.Outcome(response), response.Messages[0].AdditionalProperties![RaiseChatProperties.Help]).Should().Be(("failed", "Supportive"));
    }

    [Fact]
    public async Task FailedTurn_AsAMessage_TellsTheKindAndTheLogTheRest()
    {
        var logs = new FakeLogCollector();
        var chat = new ChatTalk(services: ChatTalk.Clock(services => services.AddLogging(builder => builder.AddProvider(new FakeLoggerProvider(logs))))).Reads(ScriptedReply.HttpError(401, message: "canary"));

        var response = await chat.SayAsync("What now? canary");

        response.Messages[0].Contents.OfType<ErrorContent>().Single().ErrorCode.Should().Be("Unauthorized");
        logs.GetSnapshot().Should().Contain(record => record.Message.StartsWith("A turn of a chat failed")).And.NotContain(record => record.Message.Contains("canary"));
    }

    [Fact]
    public async Task Stream_Cancelled_Throws()
    {
        var chat = new ChatTalk(options => options.AnswerCheck = AnswerCheckMode.Off).Reads(Talk.Reading(5)).Answers(ScriptedReply.Silence("Take "));
        using var cancelled = new CancellationTokenSource();

        var stream = async () =>
        {
            await foreach (var update in chat.Client.GetStreamingResponseAsync("What now?", cancellationToken: cancelled.Token))
            {
                await (update.Text.Length > 0 ? cancelled.CancelAsync() : Task.CompletedTask);
            }
        };

        await stream.Should().ThrowAsync<OperationCanceledException>();
    }

    private static ScriptedChatClient Model() => new ScriptedChatClient().Otherwise(ModelStage.ReadTurn, Talk.Reading(0)).Otherwise(ModelStage.Answer, Talk.Answer);

    private static ServiceProvider Built(IChatClient model, Action<IServiceCollection> more, Action<RaiseOptions>? configure = null)
    {
        var services = new ServiceCollection();
        services.AddChatClient(model).UseRaise(configure);
        more(services);
        return services.BuildServiceProvider(new ServiceProviderOptions { ValidateOnBuild = true, ValidateScopes = true });
    }

    private sealed class Seen : ITurnObserver
    {
        public List<TurnRecord> Turns { get; } = [];

        public ValueTask ObserveAsync(TurnRecord turn, CancellationToken cancellationToken = default)
        {
            Turns.Add(turn);
            return ValueTask.CompletedTask;
        }
    }
}
