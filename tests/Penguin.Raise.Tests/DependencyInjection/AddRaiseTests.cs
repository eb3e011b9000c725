using Microsoft.Extensions.AI;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Penguin.Raise.Testing;

namespace Penguin.Raise.Tests;

public class AddRaiseTests
{
    private const string Facts = """{"facts":[],"wants_answer":false,"new_query":false,"completeness_reason":"x","completeness":5}""";

    private static readonly ServiceProviderOptions Strict = new() { ValidateOnBuild = true, ValidateScopes = true };

    private static CancellationToken Ends => TestContext.Current.CancellationToken;

    [Fact]
    public async Task AddRaise_OneClient_AnswersAndJudges()
    {
        var scripted = Model("An answer.");
        await using var provider = Built(services => services.AddSingleton<IChatClient>(scripted).AddRaise());
        var agent = provider.GetRequiredService<IRaiseAgent>();

        var outcome = await agent.RespondAsync(agent.StartSession("s"), "How do I begin?", Ends);
        var judgement = await provider.GetRequiredService<ISafetyJudge>().AskAsync();

        outcome.Should().BeOfType<AnswerOutcome>().Which.Text.Should().Be("An answer.");
        judgement.Score.Should().Be(new SafetyScore(4, 4, 4));
        scripted.Requests.Select(request => request.Stage!.Name).Should().Equal("read-turn", "answer", "judge");
    }

    [Fact]
    public void AddRaise_EverythingItAdds_IsASingletonThatCanBeBuiltFromTheRoot()
    {
        using var provider = Built(services => services.AddSingleton<IChatClient>(Model("x")).AddRaise());
        using var scope = provider.CreateScope();
        Type[] types = [typeof(IRaiseAgent), typeof(ISafetyJudge), typeof(AnswerWriter), typeof(IRaiseSessionStore), typeof(IAbstentionModule), typeof(IAcquisitionModule),
            typeof(IAcquisitionPlanner), typeof(ISafetyEstimator), typeof(IAttributePrior)];

        foreach (var type in types)
        {
            scope.ServiceProvider.GetRequiredService(type).Should().BeSameAs(provider.GetRequiredService(type));
        }
    }

    [Fact]
    public void AddRaise_Twice_AddsNothingMore()
    {
        var services = new ServiceCollection();
        services.AddRaise();
        var once = services.Select(service => service.ServiceType).ToArray();

        services.AddRaise();

        services.Select(service => service.ServiceType).Should().Equal(once);
    }

    [Fact]
    public void AddRaise_ConfiguredTwice_BothCount()
    {
        using var provider = Built(services =>
        {
            services.AddRaise(options => (options.Budget, options.CompletenessThreshold) = (1, 2));
            services.AddRaise(options => options.Budget = 7);
        });

        var options = provider.GetRequiredService<IOptions<RaiseOptions>>().Value;

        (options.Budget, options.CompletenessThreshold).Should().Be((7, 2));
    }

    [Fact]
    public async Task AddRaise_KeyedClientOfAStage_ServesThatStageAlone()
    {
        var general = Model("From the general one.");
        var writer = Model("From the writer.");
        await using var provider = Built(services =>
        {
            services.AddSingleton<IChatClient>(general).AddRaise();
            services.AddKeyedSingleton<IChatClient>(ModelStage.Answer.Name, writer);
        });
        var agent = provider.GetRequiredService<IRaiseAgent>();

        var outcome = await agent.RespondAsync(agent.StartSession("s"), "How do I begin?", Ends);

        outcome.Should().BeOfType<AnswerOutcome>().Which.Text.Should().Be("From the writer.");
        general.Requests.Select(request => request.Stage!.Name).Should().Equal("read-turn");
        writer.Requests.Select(request => request.Stage!.Name).Should().Equal("answer");
    }

    [Fact]
    public void AddRaise_NoClient_SaysWhichStageLacksOneAndWhatToDo()
    {
        using var provider = Built(services => services.AddRaise());

        var act = () => provider.GetRequiredService<ISafetyJudge>();

        act.Should().Throw<InvalidOperationException>().WithMessage("*stage 'judge'*AddChatClient*AddKeyedChatClient(\"judge\"*");
    }

    [Fact]
    public async Task AddRaise_Planner_UsesTheSettingsAndTheClientOfEachStage()
    {
        var (general, ranker) = (Model("An answer."), new ScriptedChatClient().Otherwise(ModelStage.Rank, """{"ranking":["Emotional State","Age"]}"""));
        await using var provider = Built(services =>
        {
            services.AddSingleton<IChatClient>(general).AddRaise(options => (options.Planner.Depth, options.Planner.Evaluations, options.Planner.StopGain) = (2, 3, 0));
            services.AddKeyedSingleton<IChatClient>(ModelStage.Rank.Name, ranker);
        });

        var path = await provider.GetRequiredService<IAcquisitionPlanner>().PlanAsync(Person.Scenario(), cancellationToken: Ends);

        (path.Planner, path.Attributes.Count, path.Cost.Usage.Calls).Should().Be(("lattice", 2, 7));
        ranker.Requests.Should().ContainSingle();
        general.Requests.Select(request => request.Stage!.Name).Distinct().Should().BeEquivalentTo(["answer", "judge"]);
    }

    [Fact]
    public void Start_PlannerSettingsThatContradict_AreNamed()
    {
        using var provider = Built(services => services.AddRaise(options => (options.Planner.Depth, options.Planner.MaxPrice) = (7, 1)));

        var act = () => provider.GetRequiredService<IStartupValidator>().Validate();

        act.Should().Throw<OptionsValidationException>().Which.Message.Should().ContainAll("Depth", "MaxPrice");
    }

    [Fact]
    public void Start_ManySettingsOutOfRange_OneMessageListsAll()
    {
        using var provider = Built(services => services.AddRaise(options =>
        {
            (options.Budget, options.CompletenessThreshold, options.Reading.Attempts, options.Region, options.Catalog) = (21, 6, 0, "Europe", null!);
            (options.Answers.MaxOutputTokens, options.Judge.Attempts, options.ModelCalls.MaxRetries) = (1, 0, 11);
        }));

        var act = () => provider.GetRequiredService<IStartupValidator>().Validate();

        act.Should().Throw<OptionsValidationException>().Which.Message.Should().ContainAll(
            "Budget", "CompletenessThreshold", "Region", "Catalog", "MaxOutputTokens", "Attempts", "MaxRetries");
    }

    [Fact]
    public void Start_Defaults_AreValid()
    {
        using var provider = Built(services => services.AddRaise());

        var act = () => provider.GetRequiredService<IStartupValidator>().Validate();

        act.Should().NotThrow();
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void AddRaise_HostsOwnParts_Win(bool before)
    {
        var judge = new FixedSafetyJudge(new SafetyScore(1, 1, 1));
        var (abstention, acquisition) = (new NeverAbstain(), new StaticAcquisitionModule(["Age"]));
        using var provider = Built(services =>
        {
            _ = before ? services : services.AddRaise().Services;
            services.AddSingleton<ISafetyJudge>(judge).AddSingleton<IAbstentionModule>(abstention).AddSingleton<IAcquisitionModule>(acquisition);
            _ = before ? services.AddRaise().Services : services;
        });

        provider.GetRequiredService<ISafetyJudge>().Should().BeSameAs(judge);
        provider.GetRequiredService<IAbstentionModule>().Should().BeSameAs(abstention);
        provider.GetRequiredService<IAcquisitionModule>().Should().BeSameAs(acquisition);
    }

    [Fact]
    public async Task AddRaise_HostsOwnModules_AreWhatTheAgentAsks()
    {
        var scripted = Model("An answer.").Enqueue(ModelStage.ReadTurn, """{"facts":[],"wants_answer":false,"new_query":false,"completeness":0}""");
        await using var provider = Built(services => services.AddSingleton<IChatClient>(scripted).AddSingleton<IAbstentionModule>(new NeverAbstain()).AddRaise());
        var agent = provider.GetRequiredService<IRaiseAgent>();

        var outcome = await agent.RespondAsync(agent.StartSession("s"), "How do I begin?", Ends);

        outcome.Should().BeOfType<AnswerOutcome>().Which.Reason.Should().Be("never");
    }

    [Theory]
    [InlineData(true, 3)]
    [InlineData(false, 1)]
    public async Task AddRaise_Pipeline_StandsInFrontOfTheClientUnlessSwitchedOff(bool enabled, int requests)
    {
        var time = Resilience.Clock();
        var scripted = new ScriptedChatClient().Otherwise(ScriptedReply.HttpError(500));
        await using var provider = Built(services => services.AddSingleton<IChatClient>(scripted).AddSingleton<TimeProvider>(time)
            .AddRaise(options => (options.ModelCalls.Enabled, options.ModelCalls.MaxRetries) = (enabled, 2)));

        var judgement = await time.RunAsync(provider.GetRequiredService<ISafetyJudge>().AskAsync());

        judgement.Fault.Should().Be(JudgementFault.ModelFailure);
        scripted.Requests.Should().HaveCount(requests);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task AddRaise_ClientBehindThePipelineAlready_IsUsedAsItIs(bool keyed)
    {
        var time = Resilience.Clock();
        var scripted = new ScriptedChatClient().Otherwise(ScriptedReply.HttpError(500));
        using var client = scripted.Behind(time, options => options.MaxRetries = 1);
        await using var provider = Built(services => services.AddKeyedSingleton(keyed ? ModelStage.Judge.Name : null, client).AddSingleton<TimeProvider>(time).AddRaise());

        var judgement = await time.RunAsync(provider.GetRequiredService<ISafetyJudge>().AskAsync());

        judgement.Usage.Calls.Should().Be(2);
        scripted.Requests.Should().HaveCount(2);
    }

    [Fact]
    public async Task AddRaise_OneClientForAllStages_SharesOneLimit()
    {
        var scripted = Model("An answer.");
        var gate = scripted.HoldCalls();
        await using var provider = Built(services => services.AddSingleton<IChatClient>(scripted).AddRaise(options => options.ModelCalls.MaxConcurrency = 2));
        var judge = provider.GetRequiredService<ISafetyJudge>();
        var writer = provider.GetRequiredService<AnswerWriter>();

        Task[] calls = [judge.AskAsync(), judge.AskAsync(), writer.WriteAsync(new AnswerRequest { Query = "q" }, Ends), writer.WriteAsync(new AnswerRequest { Query = "q" }, Ends)];
        await gate.WhenWaitingAsync(2, Ends);
        gate.Release(2);
        await gate.WhenWaitingAsync(2, Ends);
        gate.Open();

        await Task.WhenAll(calls);
        gate.Peak.Should().Be(2);
    }

    private static ServiceProvider Built(Action<IServiceCollection> configure)
    {
        var services = new ServiceCollection();
        configure(services);
        return services.BuildServiceProvider(Strict);
    }

    private static ScriptedChatClient Model(string answer) =>
        new ScriptedChatClient().Otherwise(ModelStage.Answer, answer).Otherwise(ModelStage.ReadTurn, Facts).Otherwise(ModelStage.Judge, Judging.Scores(4, 4, 4));

    private sealed class NeverAbstain : IAbstentionModule
    {
        public TurnReadings Needs => TurnReadings.Completeness;

        public ValueTask<AbstentionDecision> DecideAsync(TurnContext context, CancellationToken cancellationToken = default) => ValueTask.FromResult(AbstentionDecision.Answer("never"));
    }
}
