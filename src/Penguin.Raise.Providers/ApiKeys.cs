using Microsoft.Extensions.Configuration;

namespace Penguin.Raise.Providers;

/// <summary>The keys of providers, from the configuration or the environment.</summary>
internal static class ApiKeys
{
    public static string VariableOf(ModelProvider provider) => provider switch
    {
        ModelProvider.Azure => "AZURE_OPENAI_API_KEY",
        ModelProvider.Anthropic => "ANTHROPIC_API_KEY",
        ModelProvider.Ollama => "OLLAMA_API_KEY",
        ModelProvider.OpenAI => "OPENAI_API_KEY",
        _ => "OPENAI_COMPATIBLE_API_KEY", // the address is anybody's: OpenAI's own key must not go there
    };

    /// <summary>The key, or <see langword="null"/> where there is none and none is needed: local servers mostly want none.</summary>
    public static string? Find(ModelSpec spec, IConfiguration? configuration)
    {
        var name = VariableOf(spec.Provider);
        var key = configuration?[name] is { Length: > 0 } held ? held : Environment.GetEnvironmentVariable(name);
        if (!string.IsNullOrWhiteSpace(key))
        {
            return key.Trim();
        }

        var isNeeded = spec.Provider is ModelProvider.OpenAI or ModelProvider.Azure || (spec.Provider == ModelProvider.Anthropic && spec.Endpoint is null);
        return isNeeded
            ? throw new InvalidOperationException($"There is no key for '{spec}': set the environment variable {name}, or the user secret of the same name.")
            : null;
    }
}
