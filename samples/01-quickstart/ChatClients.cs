using Microsoft.Extensions.AI;
using Penguin.Raise;
using Penguin.Raise.Providers;

namespace Quickstart;

/// <summary>The model: simulated, or behind an OpenAI-compatible endpoint.</summary>
internal static class ChatClients
{
    public static IChatClient Create(QuickstartSettings settings, IReadOnlyList<Scenario> scenarios)
    {
        var factory = new ModelClientFactory(new ModelClientOptions { Scenarios = scenarios });
        return factory.CreateChatClient(settings.Endpoint is null
            ? new ModelSpec { Provider = ModelProvider.Simulated, Model = "simulated", Seed = settings.Seed }
            : new ModelSpec { Provider = ModelProvider.OpenAICompatible, Model = settings.Model!, Endpoint = settings.Endpoint });
    }

    /// <summary>One small call without retries, so that a wrong address, key or model ends the run before it starts.</summary>
    public static async Task CheckAsync(IChatClient client, QuickstartSettings settings, CancellationToken cancellationToken)
    {
        // Not disposed: that would dispose the run's client, which is behind it.
        var once = client.AsBuilder().UseModelResilience(new ModelCallOptions { MaxRetries = 0 }).Build();
        try
        {
            await once.GetResponseAsync("Reply with the word ready.", new ChatOptions { MaxOutputTokens = 16 }, cancellationToken);
        }
        catch (ModelCallException failure) when (failure.Kind is not (ModelFailureKind.EmptyReply or ModelFailureKind.CutOff))
        {
            throw new QuickstartFault($"{settings.Endpoint}, model '{settings.Model}': {failure.Message}");
        }
    }
}
