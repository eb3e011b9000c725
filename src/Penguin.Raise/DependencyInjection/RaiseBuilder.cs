using Microsoft.Extensions.DependencyInjection;

namespace Penguin.Raise;

/// <summary>Adds optional parts to the services of <c>AddRaise</c>.</summary>
public sealed class RaiseBuilder
{
    internal RaiseBuilder(IServiceCollection services) => Services = services;

    /// <summary>The services.</summary>
    public IServiceCollection Services { get; }
}
