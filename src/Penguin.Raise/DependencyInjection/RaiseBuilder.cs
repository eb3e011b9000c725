using System.Diagnostics.CodeAnalysis;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.Caching.Distributed;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace Penguin.Raise;

/// <summary>Puts a host's own parts in the place of the built-in ones. Every part is a singleton; the last call for a part wins.</summary>
public sealed class RaiseBuilder
{
    /// <summary>The key under which <see cref="WithEmbeddings"/> registers.</summary>
    public const string EmbeddingsKey = "penguin.raise.embeddings";

    internal RaiseBuilder(IServiceCollection services) => Services = services;

    /// <summary>The services.</summary>
    public IServiceCollection Services { get; }

    /// <summary>Decides by another rule whether enough is known.</summary>
    /// <typeparam name="T">The module.</typeparam>
    /// <returns>This builder.</returns>
    public RaiseBuilder WithAbstentionModule<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicConstructors)] T>()
        where T : class, IAbstentionModule => Replace(ServiceDescriptor.Singleton<IAbstentionModule, T>());

    /// <summary>Picks the next attribute by another rule.</summary>
    /// <typeparam name="T">The module.</typeparam>
    /// <returns>This builder.</returns>
    public RaiseBuilder WithAcquisitionModule<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicConstructors)] T>()
        where T : class, IAcquisitionModule => Replace(ServiceDescriptor.Singleton<IAcquisitionModule, T>());

    /// <summary>Keeps sessions elsewhere.</summary>
    /// <typeparam name="T">The store.</typeparam>
    /// <returns>This builder.</returns>
    public RaiseBuilder WithSessionStore<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicConstructors)] T>()
        where T : class, IRaiseSessionStore => Replace(ServiceDescriptor.Singleton<IRaiseSessionStore, T>());

    /// <summary>Keeps sessions in the host's <see cref="IDistributedCache"/>, which must be registered; encrypted where there is an <see cref="ISessionProtector"/>.</summary>
    /// <returns>This builder.</returns>
    public RaiseBuilder WithDistributedSessions() => Replace(ServiceDescriptor.Singleton<IRaiseSessionStore>(provider => new DistributedCacheSessionStore(
        provider.GetRequiredService<IDistributedCache>(), provider.GetRequiredService<IOptions<RaiseOptions>>().Value.Sessions, provider.GetService<ISessionProtector>(),
        provider.GetRequiredService<IOptions<RaiseOptions>>().Value.Catalog, provider.GetRequiredService<TimeProvider>(), provider.GetService<ILogger<DistributedCacheSessionStore>>())));

    /// <summary>Encrypts the sessions of <see cref="WithDistributedSessions"/>.</summary>
    /// <typeparam name="T">The protector.</typeparam>
    /// <returns>This builder.</returns>
    public RaiseBuilder WithSessionProtector<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicConstructors)] T>()
        where T : class, ISessionProtector => Replace(ServiceDescriptor.Singleton<ISessionProtector, T>());

    /// <summary>Adds a place that holds something of conversations, so that <see cref="SessionEraser.ForgetAsync"/> erases there too.</summary>
    /// <typeparam name="T">The place.</typeparam>
    /// <returns>This builder.</returns>
    public RaiseBuilder WithErasable<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicConstructors)] T>()
        where T : class, IErasable
    {
        Services.TryAddEnumerable(ServiceDescriptor.Singleton<IErasable, T>());
        return this;
    }

    /// <summary>Tells an observer of every turn, in codes and counts: an audit trail, a counter. All observers are told.</summary>
    /// <remarks>An agent of your own must be registered before this call.</remarks>
    /// <typeparam name="T">The observer.</typeparam>
    /// <returns>This builder.</returns>
    public RaiseBuilder WithTurnObserver<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicConstructors)] T>()
        where T : class, ITurnObserver
    {
        Services.TryAddSingleton<T>();
        return WithTurnObserver(provider => provider.GetRequiredService<T>());
    }

    /// <summary>Tells an observer of every turn, in codes and counts: an audit trail, a counter. All observers are told.</summary>
    /// <remarks>An agent of your own must be registered before this call.</remarks>
    /// <typeparam name="T">The observer.</typeparam>
    /// <param name="observer">Makes the observer.</param>
    /// <returns>This builder.</returns>
    public RaiseBuilder WithTurnObserver<T>(Func<IServiceProvider, T> observer)
        where T : class, ITurnObserver
    {
        ArgumentNullException.ThrowIfNull(observer);
        Services.TryAddEnumerable(ServiceDescriptor.Singleton<ITurnObserver, T>(observer));
        return DecorateOnce<ObservedAgent>((provider, inner) => new ObservedAgent(
            inner, provider.GetServices<ITurnObserver>(), provider.GetRequiredService<TimeProvider>(), provider.GetService<ILoggerFactory>()?.CreateLogger<RaiseAgent>() ?? NullLogger<RaiseAgent>.Instance));
    }

    /// <summary>Adds notices to outcomes: that the person writes with a machine, and that a break may do good.</summary>
    /// <remarks>An agent of your own must be registered before this call.</remarks>
    /// <param name="configure">Changes the settings.</param>
    /// <returns>This builder.</returns>
    public RaiseBuilder WithNotices(Action<NoticeOptions>? configure = null)
    {
        var options = Services.AddOptions<NoticeOptions>();
        if (configure is not null)
        {
            options.Configure(configure);
        }

        Services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<NoticeOptions>, NoticeOptionsValidator>());
        return DecorateOnce<NoticingAgent>((provider, inner) => new NoticingAgent(
            inner, provider.GetRequiredService<IOptions<NoticeOptions>>().Value, provider.GetRequiredService<TimeProvider>()));
    }

    /// <summary>Finds places to turn to.</summary>
    /// <typeparam name="T">The provider.</typeparam>
    /// <returns>This builder.</returns>
    public RaiseBuilder WithCrisisResources<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicConstructors)] T>()
        where T : class, ICrisisResourceProvider => Replace(ServiceDescriptor.Singleton<ICrisisResourceProvider, T>());

    /// <summary>Plans paths another way.</summary>
    /// <typeparam name="T">The planner.</typeparam>
    /// <returns>This builder.</returns>
    public RaiseBuilder WithPlanner<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicConstructors)] T>()
        where T : class, IAcquisitionPlanner => Replace(ServiceDescriptor.Singleton<IAcquisitionPlanner, T>());

    /// <summary>Ranks attributes another way before a path is planned.</summary>
    /// <typeparam name="T">The prior.</typeparam>
    /// <returns>This builder.</returns>
    public RaiseBuilder WithAttributePrior<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicConstructors)] T>()
        where T : class, IAttributePrior => Replace(ServiceDescriptor.Singleton<IAttributePrior, T>());

    /// <summary>Keeps planned paths elsewhere.</summary>
    /// <typeparam name="T">The index.</typeparam>
    /// <returns>This builder.</returns>
    public RaiseBuilder WithPathIndex<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicConstructors)] T>()
        where T : class, IPathIndex => Replace(ServiceDescriptor.Singleton<IPathIndex, T>());

    /// <summary>Uses this path index, for example one that was filled from a path file.</summary>
    /// <param name="index">The index.</param>
    /// <returns>This builder.</returns>
    public RaiseBuilder WithPathIndex(IPathIndex index)
    {
        ArgumentNullException.ThrowIfNull(index);
        return Replace(ServiceDescriptor.Singleton(index));
    }

    /// <summary>Embeds queries with this generator, for finding paths only; what else the host embeds is left alone.</summary>
    /// <param name="create">Makes the generator. It sees what people ask.</param>
    /// <returns>This builder.</returns>
    public RaiseBuilder WithEmbeddings(Func<IServiceProvider, IEmbeddingGenerator<string, Embedding<float>>> create)
    {
        ArgumentNullException.ThrowIfNull(create);
        Services.RemoveAllKeyed<IEmbeddingGenerator<string, Embedding<float>>>(EmbeddingsKey);
        Services.AddKeyedSingleton(EmbeddingsKey, (provider, _) => create(provider));
        return this;
    }

    /// <summary>Adds a screen for people in danger; all screens are run, and the highest action counts.</summary>
    /// <typeparam name="T">The screen.</typeparam>
    /// <returns>This builder.</returns>
    public RaiseBuilder WithCrisisScreen<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicConstructors)] T>()
        where T : class, ICrisisScreen
    {
        Services.TryAddEnumerable(ServiceDescriptor.Singleton<ICrisisScreen, T>());
        return this;
    }

    /// <summary>Takes one screen for people in danger in the place of all registered so far, <see cref="LocalCrisisScreen"/> included.</summary>
    /// <typeparam name="T">The screen.</typeparam>
    /// <returns>This builder.</returns>
    public RaiseBuilder WithOnlyCrisisScreen<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicConstructors)] T>()
        where T : class, ICrisisScreen
    {
        Services.RemoveAll<ICrisisScreen>();
        return WithCrisisScreen<T>();
    }

    private RaiseBuilder DecorateOnce<TDecorator>(Func<IServiceProvider, IRaiseAgent, TDecorator> decorate)
        where TDecorator : class, IRaiseAgent
    {
        if (Services.Any(service => service.ImplementationInstance is AgentDecoration known && known.Type == typeof(TDecorator)))
        {
            return this;
        }

        var inner = Services.Last(service => service.ServiceType == typeof(IRaiseAgent) && !service.IsKeyedService);
        Services.Remove(inner);
        Services.AddSingleton(new AgentDecoration(typeof(TDecorator), decorate));
        Services.AddSingleton<IRaiseAgent>(provider => decorate(provider, (IRaiseAgent)(
            inner.ImplementationInstance ?? inner.ImplementationFactory?.Invoke(provider) ?? ActivatorUtilities.CreateInstance(provider, inner.ImplementationType!))));
        return this;
    }

    private RaiseBuilder Replace(ServiceDescriptor part)
    {
        Services.Replace(part);
        return this;
    }
}
