using System.Diagnostics.CodeAnalysis;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Penguin.Raise;

/// <summary>Puts a host's own parts in the place of the built-in ones. Every part is a singleton; the last call for a part wins.</summary>
public sealed class RaiseBuilder
{
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

    /// <summary>Finds places to turn to.</summary>
    /// <typeparam name="T">The provider.</typeparam>
    /// <returns>This builder.</returns>
    public RaiseBuilder WithCrisisResources<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicConstructors)] T>()
        where T : class, ICrisisResourceProvider => Replace(ServiceDescriptor.Singleton<ICrisisResourceProvider, T>());

    /// <summary>Adds a screen for people in danger; all screens are run, and the highest action counts.</summary>
    /// <typeparam name="T">The screen.</typeparam>
    /// <returns>This builder.</returns>
    public RaiseBuilder WithCrisisScreen<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicConstructors)] T>()
        where T : class, ICrisisScreen
    {
        Services.TryAddEnumerable(ServiceDescriptor.Singleton<ICrisisScreen, T>());
        return this;
    }

    private RaiseBuilder Replace(ServiceDescriptor part)
    {
        Services.Replace(part);
        return this;
    }
}
