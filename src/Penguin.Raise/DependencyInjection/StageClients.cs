using Microsoft.Extensions.AI;
using Microsoft.Extensions.DependencyInjection;

namespace Penguin.Raise;

/// <summary>The chat client of each stage: the one keyed by the stage's name, else the unkeyed one, or the one given; each behind one pipeline.</summary>
internal sealed class StageClients(IServiceProvider services, ModelCallOptions options, TimeProvider time, IChatClient? unkeyed = null)
{
    private readonly Dictionary<IChatClient, IChatClient> _protected = new(ReferenceEqualityComparer.Instance);
    private readonly Lock _lock = new();

    public IChatClient For(ModelStage stage)
    {
        var client = (services as IKeyedServiceProvider)?.GetKeyedService(typeof(IChatClient), stage.Name) as IChatClient ?? unkeyed ?? services.GetService<IChatClient>()
            ?? throw new InvalidOperationException(
                $"No chat client for the stage '{stage.Name}': register an IChatClient with services.AddChatClient(...), or one for this stage with services.AddKeyedChatClient(\"{stage.Name}\", ...).");
        lock (_lock)
        {
            if (!_protected.TryGetValue(client, out var held))
            {
                _protected[client] = held = ChatClientBuilderExtensions.Protected(client, options, time);
            }

            return held;
        }
    }
}
