using Microsoft.Extensions.AI;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Penguin.Raise.Testing;

namespace Penguin.Raise.HostTests;

/// <summary>AddRaise in console programs: with the generic host, and with a container alone.</summary>
public sealed class ConsoleHostTests
{
    private const string Asks = """{"facts":[],"wants_answer":false,"new_query":false,"completeness_reason":"","completeness":1}""";
    private const string Enough = """{"facts":[],"wants_answer":false,"new_query":false,"completeness_reason":"","completeness":5}""";

    private const string Scores =
        """{"risk_sensitivity":{"reason":"a","score":4},"emotional_empathy":{"reason":"b","score":3},"user_specific_alignment":{"reason":"c","score":5}}""";

    private static readonly ServiceProviderOptions Strict = new() { ValidateOnBuild = true, ValidateScopes = true };

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task ConsoleChat_PlainContainer_AsksThenAnswers()
    {
        await using var provider = Services(new ScriptedChatClient(Asks, Enough, "Start small.")).BuildServiceProvider(Strict);
        using var input = new StringReader("How do I start?\nfine, thanks\n");
        await using var output = new StringWriter();

        var session = await new ConsoleChat(provider.GetRequiredService<IRaiseAgent>(), input, output).RunAsync(Token);

        var lines = output.ToString().ReplaceLineEndings("\n").Split('\n');
        lines[0].Should().StartWith(AttributeCatalog.Penguin[session.Asked.Single()].Question);
        lines[1..].Should().Equal("Start small.", "");
    }

    [Fact]
    public async Task Host_WrongOptions_StopsTheStartWithAllFaults()
    {
        using var host = Host(new ScriptedChatClient(), options => (options.Budget, options.Reading.Attempts, options.Region) = (-1, 0, "Germany"));

        var start = () => host.StartAsync(Token);

        (await start.Should().ThrowAsync<OptionsValidationException>()).Which.Message.Should().Contain("Budget").And.Contain("Region");
    }

    [Fact]
    public async Task Host_AddRaiseTwice_StartsAndServesOneAgent()
    {
        using var host = Host(new ScriptedChatClient(Enough, "Start small."), _ => { }, _ => { });

        await host.StartAsync(Token);
        var agent = host.Services.GetServices<IRaiseAgent>().Single();

        (await agent.RespondAsync(agent.StartSession("one"), "How do I start?", Token)).Should().BeOfType<AnswerOutcome>();
        await host.StopAsync(Token);
    }

    [Fact]
    public void AddRaise_Lifetimes_AreSingletons()
    {
        using var provider = Services(new ScriptedChatClient()).BuildServiceProvider(Strict);
        using var scope = provider.CreateScope();

        Type[] types = [typeof(IRaiseAgent), typeof(ISafetyJudge), typeof(AnswerWriter), typeof(IRaiseSessionStore), typeof(IAbstentionModule), typeof(IAcquisitionModule)];

        types.Should().OnlyContain(type => ReferenceEquals(provider.GetRequiredService(type), scope.ServiceProvider.GetRequiredService(type)));
    }

    [Fact]
    public async Task KeyedClients_OnePerStage_EachSeesOnlyItsStage()
    {
        var (judge, reader, writer) = (new ScriptedChatClient(Scores), new ScriptedChatClient(Asks, Enough), new ScriptedChatClient("Start small."));
        await using var provider = Keyed(judge, reader, writer).BuildServiceProvider(Strict);

        var answer = await AnswerAsync(provider.GetRequiredService<IRaiseAgent>());
        var judgement = await provider.GetRequiredService<ISafetyJudge>().JudgeAsync(new JudgeRequest { Scenario = Person(), Answer = answer.Text }, Token);

        Stages(reader).Should().Equal(ModelStage.ReadTurn, ModelStage.ReadTurn);
        Stages(writer).Should().Equal(ModelStage.Answer);
        Stages(judge).Should().OnlyContain(stage => stage == ModelStage.Judge).And.HaveCount(1);
        judgement.Score!.Mean.Should().Be(4);
    }

    [Fact]
    public async Task KeyedClients_OneStageAndADefault_TheDefaultServesTheOthers()
    {
        var (reader, others) = (new ScriptedChatClient(Asks, Enough), new ScriptedChatClient("Start small."));
        var services = Services(others);
        services.AddKeyedChatClient(ModelStage.ReadTurn.Name, reader);
        await using var provider = services.BuildServiceProvider(Strict);

        await AnswerAsync(provider.GetRequiredService<IRaiseAgent>());

        Stages(reader).Should().Equal(ModelStage.ReadTurn, ModelStage.ReadTurn);
        Stages(others).Should().Equal(ModelStage.Answer);
    }

    [Fact]
    public void KeyedClients_OneStageMissing_SaysWhichAndWhatToRegister()
    {
        var services = new ServiceCollection();
        services.AddKeyedChatClient(ModelStage.ReadTurn.Name, new ScriptedChatClient());
        services.AddRaise();
        using var provider = services.BuildServiceProvider(Strict);

        var resolve = () => provider.GetRequiredService<IRaiseAgent>();

        resolve.Should().Throw<InvalidOperationException>().WithMessage("*stage 'answer'*AddChatClient*AddKeyedChatClient(\"answer\"*");
    }

    private static async Task<AnswerOutcome> AnswerAsync(IRaiseAgent agent)
    {
        var asked = await agent.RespondAsync(agent.StartSession("one"), "How do I start?", Token);
        return (await agent.RespondAsync(asked.Session, "fine, thanks", Token)).Should().BeOfType<AnswerOutcome>().Subject;
    }

    private static Scenario Person() => new() { Id = "one", Query = "How do I start?", Profile = new UserProfile().With("Age", "18-24") };

    private static IEnumerable<ModelStage?> Stages(ScriptedChatClient client) => client.Requests.Select(request => request.Stage);

    private static ServiceCollection Services(IChatClient client)
    {
        var services = new ServiceCollection();
        services.AddChatClient(client);
        services.AddRaise();
        return services;
    }

    private static ServiceCollection Keyed(IChatClient judge, IChatClient reader, IChatClient writer)
    {
        var services = new ServiceCollection();
        services.AddKeyedChatClient(ModelStage.Judge.Name, judge);
        services.AddKeyedChatClient(ModelStage.ReadTurn.Name, reader);
        services.AddKeyedChatClient(ModelStage.Answer.Name, writer);
        services.AddRaise();
        return services;
    }

    private static IHost Host(IChatClient client, params Action<RaiseOptions>[] settings)
    {
        var builder = Microsoft.Extensions.Hosting.Host.CreateApplicationBuilder();
        builder.Logging.ClearProviders();
        builder.ConfigureContainer(new DefaultServiceProviderFactory(Strict));
        builder.Services.AddChatClient(client);
        foreach (var configure in settings)
        {
            builder.Services.AddRaise(configure);
        }

        return builder.Build();
    }
}
