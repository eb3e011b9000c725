using System.ClientModel;
using System.ClientModel.Primitives;
using Microsoft.Extensions.AI;
using OpenAI;
using Penguin.Raise;
using Penguin.Raise.Testing;

namespace Quickstart;

/// <summary>The model: simulated, or behind an OpenAI-compatible endpoint.</summary>
internal static class ChatClients
{
    public static IChatClient Create(QuickstartSettings settings, IReadOnlyList<Scenario> scenarios) => settings.Endpoint is null
        ? new SimulatedChatClient(new SimulatedChatClientOptions { Seed = settings.Seed, Scenarios = scenarios })
        : OpenAICompatible(settings.Endpoint, settings.Model!);

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

    private static IChatClient OpenAICompatible(Uri endpoint, string model)
    {
        // Local servers need no key, but the client wants one. Its own retries are off: the library has one retry layer.
        var key = Environment.GetEnvironmentVariable("OPENAI_API_KEY") is { Length: > 0 } found ? found : "none";
        var options = new OpenAIClientOptions { Endpoint = endpoint, RetryPolicy = new ClientRetryPolicy(0) };
        return new OpenAIClient(new ApiKeyCredential(key), options).GetChatClient(model).AsIChatClient();
    }
}
