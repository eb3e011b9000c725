using Microsoft.Extensions.AI;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using Penguin.Raise;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Registers RAISE.</summary>
public static class RaiseServiceCollectionExtensions
{
    /// <summary>Registers the agent, the answer writer, the judge, the planner with its estimator and prior, the path guide, and a session store and a path index in memory, all singletons.</summary>
    /// <remarks>
    /// Needs a singleton <see cref="IChatClient"/> (what <c>AddChatClient</c> makes by default); one registered under the name of a <see cref="ModelStage"/> serves that stage alone. Anything registered before
    /// or after wins over what this method adds (<see cref="IAbstentionModule"/>, <see cref="IAcquisitionModule"/>, <see cref="IRaiseSessionStore"/>,
    /// <see cref="ICrisisResourceProvider"/>, <see cref="ISafetyJudge"/>, <see cref="ISafetyEstimator"/>, <see cref="IAttributePrior"/>, <see cref="IAcquisitionPlanner"/>, <see cref="IPathIndex"/>, and the generator of embeddings, which sends queries to its provider where it has one). Every <see cref="ICrisisScreen"/> is run, <see cref="LocalCrisisScreen"/> among them. Options are validated at the host's start. Repeatable.
    /// </remarks>
    /// <param name="services">The services.</param>
    /// <param name="configure">Changes the settings.</param>
    /// <returns>A builder for optional parts.</returns>
    public static RaiseBuilder AddRaise(this IServiceCollection services, Action<RaiseOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(services);
        var options = services.AddOptions<RaiseOptions>();
        if (configure is not null)
        {
            options.Configure(configure);
        }

        if (!services.Any(service => service.ServiceType == typeof(RaiseMarker)))
        {
            services.AddSingleton<RaiseMarker>();
            services.TryAddEnumerable(ServiceDescriptor.Singleton<ICrisisScreen, LocalCrisisScreen>(provider => new LocalCrisisScreen(() => OptionsOf(provider).Crisis.AgeLimit)));
            options.ValidateOnStart();
        }

        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<RaiseOptions>, RaiseOptionsRules>());
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<RaiseOptions>, CrisisScreenCheck>());
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton(provider => new StageClients(provider, OptionsOf(provider).ModelCalls, provider.GetRequiredService<TimeProvider>()));
        services.TryAddSingleton<IAbstentionModule>(provider => AgentAssembly.Abstention(provider.GetRequiredService<PathGuide>(), OptionsOf(provider)));
        services.TryAddSingleton<IAcquisitionModule>(provider => AgentAssembly.Acquisition(provider.GetRequiredService<PathGuide>(), OptionsOf(provider)));
        services.TryAddSingleton<ICrisisResourceProvider>(provider => new EmbeddedCrisisResources(
            provider.GetRequiredService<TimeProvider>(), () => OptionsOf(provider).Crisis.ShowPressSources));
        services.TryAddSingleton<IRaiseSessionStore>(provider => new InMemoryRaiseSessionStore(OptionsOf(provider).Sessions, provider.GetRequiredService<TimeProvider>()));
        services.TryAddSingleton<SessionEraser>();
        services.TryAddSingleton(provider => new AnswerWriter(ClientOf(provider, ModelStage.Answer), OptionsOf(provider).Answers, OptionsOf(provider).Prompts));
        services.TryAddSingleton<ISafetyJudge>(provider => new ChatSafetyJudge(ClientOf(provider, ModelStage.Judge), OptionsOf(provider).Judge, OptionsOf(provider).Prompts));
        services.TryAddSingleton<ISafetyEstimator>(provider => new ChatSafetyEstimator(provider.GetRequiredService<AnswerWriter>(), provider.GetRequiredService<ISafetyJudge>()));
        services.TryAddSingleton<IAttributePrior>(provider => new ModelAttributePrior(ClientOf(provider, ModelStage.Rank), OptionsOf(provider).Ranking, OptionsOf(provider).Prompts));
        services.TryAddSingleton<IAcquisitionPlanner>(provider => new LatticePlanner(
            provider.GetRequiredService<ISafetyEstimator>(), provider.GetRequiredService<IAttributePrior>(), OptionsOf(provider).Planner, provider.GetRequiredService<TimeProvider>()));
        services.TryAddSingleton<IPathIndex>(provider => new InMemoryPathIndex(OptionsOf(provider).Paths.Index));
        services.TryAddSingleton<IEmbeddingGenerator<string, Embedding<float>>>(_ => new LexicalEmbeddingGenerator());
        services.TryAddSingleton(provider => new PathGuide(
            provider.GetRequiredService<IPathIndex>(), EmbeddingsOf(provider), OptionsOf(provider).Paths, OptionsOf(provider).Catalog));
        services.TryAddSingleton(BuildAgent);
        return new RaiseBuilder(services);
    }

    private static RaiseOptions OptionsOf(IServiceProvider provider) => provider.GetRequiredService<IOptions<RaiseOptions>>().Value;

    private static IChatClient ClientOf(IServiceProvider provider, ModelStage stage) => provider.GetRequiredService<StageClients>().For(stage);

    // A host may embed its own documents with another generator than the one that paths are found with.
    private static IEmbeddingGenerator<string, Embedding<float>> EmbeddingsOf(IServiceProvider provider) =>
        provider.GetKeyedService<IEmbeddingGenerator<string, Embedding<float>>>(RaiseBuilder.EmbeddingsKey)
        ?? provider.GetRequiredService<IEmbeddingGenerator<string, Embedding<float>>>();

    private static IRaiseAgent BuildAgent(IServiceProvider provider)
    {
        var options = OptionsOf(provider);
        var logger = provider.GetService<ILoggerFactory>()?.CreateLogger<RaiseAgent>() ?? NullLogger<RaiseAgent>.Instance;
        var time = provider.GetRequiredService<TimeProvider>();
        var crisis = new CrisisDesk(provider.GetServices<ICrisisScreen>(), provider.GetService<ICrisisResourceProvider>(), options, time, logger);
        return AgentAssembly.Build(
            options, stage => ClientOf(provider, stage), () => provider.GetRequiredService<AnswerWriter>(), provider.GetRequiredService<IAbstentionModule>(),
            provider.GetRequiredService<IAcquisitionModule>(), crisis, time, logger);
    }

    /// <summary>Marks that the start-up validation is registered: it would otherwise be added again with each call.</summary>
    private sealed class RaiseMarker;
}
