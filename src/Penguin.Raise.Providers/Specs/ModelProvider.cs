namespace Penguin.Raise.Providers;

/// <summary>Who serves a model, and so in which protocol it is spoken to.</summary>
public enum ModelProvider
{
    /// <summary>Any server that speaks OpenAI's chat completions: <c>NAME@URL</c>.</summary>
    OpenAICompatible = 0,

    /// <summary>OpenAI itself: <c>openai:NAME</c>.</summary>
    OpenAI = 1,

    /// <summary>An Azure-style endpoint (deployments, <c>api-key</c> header, <c>api-version</c>): <c>azure:DEPLOYMENT@ENDPOINT</c>.</summary>
    Azure = 2,

    /// <summary>Ollama: <c>ollama:NAME</c> or <c>ollama:NAME@URL</c>.</summary>
    Ollama = 3,

    /// <summary>Anthropic: <c>anthropic:NAME</c> or <c>anthropic:NAME@URL</c>.</summary>
    Anthropic = 4,

    /// <summary>The simulated model of Penguin.Raise.Testing: <c>simulated</c> or <c>simulated:SEED</c>.</summary>
    Simulated = 5,
}
