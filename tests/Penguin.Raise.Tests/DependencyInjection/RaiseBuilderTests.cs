using Microsoft.Extensions.DependencyInjection;
using Penguin.Raise.Testing;

namespace Penguin.Raise.Tests;

public sealed class RaiseBuilderTests
{
    [Fact]
    public async Task With_HostsOwnParts_TheAgentUsesThem()
    {
        var services = new ServiceCollection();
        services.AddChatClient(new SimulatedChatClient());
        services.AddRaise()
            .WithAbstentionModule<NeverEnough>().WithAcquisitionModule<AgeOnly>().WithSessionStore<OwnStore>().WithCrisisScreen<Worried>().WithCrisisResources<OneResource>();
        await using var provider = services.BuildServiceProvider(new ServiceProviderOptions { ValidateOnBuild = true, ValidateScopes = true });
        var agent = provider.GetRequiredService<IRaiseAgent>();

        var ask = await agent.RespondAsync(agent.StartSession("s"), "What does APR stand for?", TestContext.Current.CancellationToken);
        var help = await agent.RespondAsync(ask.Session, "I am worried", TestContext.Current.CancellationToken);

        provider.GetServices<IAbstentionModule>().Should().ContainSingle("a part is replaced, not added");
        provider.GetRequiredService<IRaiseSessionStore>().Should().BeOfType<OwnStore>();
        ask.Should().BeOfType<AskOutcome>().Which.Should().Match<AskOutcome>(found => found.Question.Attribute == "Age" && found.Reason == "never-enough");
        help.Resources.Should().ContainSingle();
    }

    [Fact]
    public async Task WithPlannerAndPrior_HostsOwn_AreUsed()
    {
        var services = new ServiceCollection();
        services.AddChatClient(new SimulatedChatClient());
        services.AddRaise().WithPlanner<PriorPlanner>().WithAttributePrior<AgeFirst>();
        await using var provider = services.BuildServiceProvider();

        var path = await provider.GetRequiredService<IAcquisitionPlanner>().PlanAsync(Person.Scenario(), cancellationToken: TestContext.Current.CancellationToken);

        (path.Planner, path.Attributes[0]).Should().Be(("prior", "Age"));
    }

    [Fact]
    public void WithCrisisScreen_SameScreenTwice_IsRunOnce()
    {
        var services = new ServiceCollection();
        services.AddRaise().WithCrisisScreen<Worried>().WithCrisisScreen<Worried>();

        services.Count(service => service.ServiceType == typeof(ICrisisScreen)).Should().Be(2, "the local screen stays beside it");
    }

    [Fact]
    public async Task WithOnlyCrisisScreen_LocalScreen_IsReplacedForGood()
    {
        var services = new ServiceCollection();
        services.AddRaise().WithOnlyCrisisScreen<Worried>();
        services.AddRaise();
        await using var provider = services.BuildServiceProvider();

        provider.GetServices<ICrisisScreen>().Should().ContainSingle().Which.Should().BeOfType<Worried>();
    }

    private sealed class AgeFirst : IAttributePrior
    {
        public Task<AttributeRanking> RankAsync(Scenario scenario, AttributeSet known, AttributeSet candidates, CancellationToken cancellationToken = default) =>
            Task.FromResult(new AttributeRanking { Order = [.. candidates.Positions] });
    }

    private sealed class NeverEnough : IAbstentionModule
    {
        public TurnReadings Needs => TurnReadings.None;

        public ValueTask<AbstentionDecision> DecideAsync(TurnContext context, CancellationToken cancellationToken = default) => new(AbstentionDecision.AskOn("never-enough"));
    }

    private sealed class AgeOnly : IAcquisitionModule
    {
        public ValueTask<AcquisitionChoice?> ChooseAsync(TurnContext context, CancellationToken cancellationToken = default) =>
            new(new AcquisitionChoice(context.Candidates.Single(attribute => attribute.Name == "Age"), "age"));
    }

    private sealed class OwnStore : IRaiseSessionStore
    {
        public Task<StoredSession?> LoadAsync(string id, CancellationToken cancellationToken = default) => Task.FromResult<StoredSession?>(null);

        public Task<long?> SaveAsync(RaiseSession session, long expectedVersion, CancellationToken cancellationToken = default) => Task.FromResult<long?>(1);

        public Task<bool> ForgetAsync(string id, CancellationToken cancellationToken = default) => Task.FromResult(false);
    }

    private sealed class Worried : ICrisisScreen
    {
        public ValueTask<CrisisAssessment> ScreenAsync(string message, RaiseSession session, CancellationToken cancellationToken = default) =>
            new(message.Contains("worried", StringComparison.Ordinal) ? new CrisisAssessment(CrisisAction.Supportive, ["test"]) : CrisisAssessment.None);
    }

    private sealed class OneResource : ICrisisResourceProvider
    {
        public ValueTask<IReadOnlyList<CrisisResource>> FindAsync(CrisisResourceQuery query, CancellationToken cancellationToken = default) =>
            new((IReadOnlyList<CrisisResource>)[new CrisisResource { Name = "Somebody" }]);
    }
}
