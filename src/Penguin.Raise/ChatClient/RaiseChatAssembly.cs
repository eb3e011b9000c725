using Microsoft.Extensions.AI;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace Penguin.Raise;

/// <summary>Puts the agent of <c>UseRaise()</c> together: from what <c>AddRaise</c> has registered where it has, else from the built-in parts.</summary>
internal static class RaiseChatAssembly
{
    public static RaiseChatClient Build(IChatClient inner, IServiceProvider services, Action<RaiseOptions>? configure)
    {
        var options = OptionsFrom(services, configure);
        var time = services.GetService<TimeProvider>() ?? TimeProvider.System;
        var logger = services.GetService<ILoggerFactory>()?.CreateLogger<RaiseAgent>() ?? NullLogger<RaiseAgent>.Instance;
        var clients = new StageClients(services, options.ModelCalls, time, inner);
        var guide = services.GetService<PathGuide>() ?? AgentAssembly.Guide(options);
        var agent = AgentAssembly.Build(
            options, clients.For, () => new AnswerWriter(clients.For(ModelStage.Answer), options.Answers, options.Prompts),
            services.GetService<IAbstentionModule>() ?? AgentAssembly.Abstention(guide, options),
            services.GetService<IAcquisitionModule>() ?? AgentAssembly.Acquisition(guide, options), CrisisFrom(services, options, time, logger), time, logger);
        AgentDecoration[] decorations = [.. services.GetService<IEnumerable<AgentDecoration>>() ?? []];
        return new RaiseChatClient(
            inner, agent, plain => decorations.Aggregate(plain, (decorated, next) => next.Decorate(services, decorated)),
            services.GetService<IRaiseSessionStore>() ?? new InMemoryRaiseSessionStore(options.Sessions, time), options.Chat, time, logger);
    }

    /// <summary>Settings of its own: a change for this client is none for the agent of the container.</summary>
    private static RaiseOptions OptionsFrom(IServiceProvider services, Action<RaiseOptions>? configure)
    {
        var options = services.GetService<IOptionsFactory<RaiseOptions>>()?.Create(Options.DefaultName) ?? new RaiseOptions();
        configure?.Invoke(options);
        OptionsFaults.ThrowIfAny(new RaiseOptionsRules(), options);
        return options;
    }

    private static CrisisDesk CrisisFrom(IServiceProvider services, RaiseOptions options, TimeProvider time, ILogger logger)
    {
        var places = services.GetService<ICrisisResourceProvider>() ?? new EmbeddedCrisisResources(time, options.Crisis.ShowPressSources);
        if (services.GetService<StageClients>() is not null)
        {
            return new CrisisDesk(services.GetServices<ICrisisScreen>(), places, options, time, logger); // AddRaise was called: it registers screens, and warns of gaps
        }

        Log.WarnOfGaps(logger, hasScreen: true, places, options.Crisis);
        return new CrisisDesk([new LocalCrisisScreen(options.Crisis.AgeLimit)], places, options, time, logger);
    }
}
