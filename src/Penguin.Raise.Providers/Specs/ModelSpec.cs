using System.Globalization;

namespace Penguin.Raise.Providers;

/// <summary>Which model, by whom and where, in one short text. It never holds a key.</summary>
public sealed record ModelSpec
{
    /// <summary>The API version that Azure-style endpoints are asked for where the spec names none.</summary>
    public const string DefaultApiVersion = "2024-10-21";

    /// <summary>Who serves the model.</summary>
    public required ModelProvider Provider { get; init; }

    /// <summary>The model's name at its provider; for Azure the deployment's; <c>simulated</c> for the simulated model.</summary>
    public required string Model { get; init; }

    /// <summary>The server's address; <see langword="null"/> for the provider's own and for the simulated model.</summary>
    public Uri? Endpoint { get; init; }

    /// <summary>The API version; <see langword="null"/> but for Azure.</summary>
    public string? ApiVersion { get; init; }

    /// <summary>The seed of the simulated model; 1 where the spec names none.</summary>
    public int Seed { get; init; } = 1;

    /// <summary>Reads a spec: <c>NAME@URL</c>, <c>openai:NAME</c>, <c>azure:DEPLOYMENT@ENDPOINT[?api-version=VERSION]</c>, <c>ollama:NAME[@URL]</c>,
    /// <c>anthropic:NAME[@URL]</c> or <c>simulated[:SEED]</c>.</summary>
    /// <param name="spec">The text.</param>
    /// <returns>The model.</returns>
    /// <exception cref="FormatException">The text has none of these forms, or holds a key. The message says what was found and what is expected.</exception>
    public static ModelSpec Parse(string spec)
    {
        ArgumentNullException.ThrowIfNull(spec);
        return ModelSpecReader.Read(spec, out var fault) ?? throw new FormatException(fault);
    }

    /// <summary>The spec as <see cref="Parse"/> reads it.</summary>
    /// <returns>The text.</returns>
    public override string ToString()
    {
        var at = Endpoint is null ? "" : $"@{Endpoint}";
        return Provider switch
        {
            ModelProvider.OpenAICompatible => Model + at,
            ModelProvider.Azure => $"azure:{Model}{at}?api-version={ApiVersion}",
            ModelProvider.Simulated => string.Create(CultureInfo.InvariantCulture, $"simulated:{Seed}"),
            _ => $"{ModelSpecReader.PrefixOf(Provider)}:{Model}{at}",
        };
    }
}
