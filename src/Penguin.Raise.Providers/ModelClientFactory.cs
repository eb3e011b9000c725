using System.ClientModel;
using System.ClientModel.Primitives;
using Anthropic;
using Anthropic.Core;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.Logging.Abstractions;
using OllamaSharp;
using OpenAI;
using Penguin.Raise.Testing;

namespace Penguin.Raise.Providers;

/// <summary>Makes chat clients and embedding generators from short specs (see <see cref="ModelSpec.Parse"/>). Safe for concurrent use.</summary>
/// <remarks>
/// Keys come from <see cref="ModelClientOptions.Configuration"/>, else from the environment: <c>OPENAI_API_KEY</c> (OpenAI alone), <c>OPENAI_COMPATIBLE_API_KEY</c> (compatible servers, which mostly need none),
/// <c>AZURE_OPENAI_API_KEY</c>, <c>ANTHROPIC_API_KEY</c>, <c>OLLAMA_API_KEY</c> (a local Ollama needs none). The clients have no retries and no time-outs of their own: the library has the one retry
/// layer, so use them with <c>AddRaise</c> or <c>UseModelResilience</c>. What a model cannot take is left out (<see cref="ChatClientBuilderExtensions.UseModelCapabilities"/>).
/// </remarks>
/// <param name="options">The settings; <see langword="null"/> for the defaults.</param>
public sealed class ModelClientFactory(ModelClientOptions? options = null)
{
    private static readonly Uri OllamaAddress = new("http://localhost:11434");

    // This client tells its time-out to the server, so it has to be one; the library's own are far shorter.
    private static readonly TimeSpan LongestCall = TimeSpan.FromDays(1);

    private readonly ModelClientOptions _options = OptionsFaults.Checked(new ModelClientOptionsValidator(), options ?? new ModelClientOptions());

    /// <summary>Makes a chat client.</summary>
    /// <param name="spec">The model, for example <c>llama3@http://localhost:8000/v1</c>.</param>
    /// <returns>The client. Dispose it when nothing uses it any more.</returns>
    /// <exception cref="FormatException">The spec cannot be read.</exception>
    /// <exception cref="InvalidOperationException">The key is missing; the message names its variable.</exception>
    public IChatClient CreateChatClient(string spec) => CreateChatClient(ModelSpec.Parse(spec));

    /// <inheritdoc cref="CreateChatClient(string)"/>
    public IChatClient CreateChatClient(ModelSpec spec)
    {
        ArgumentNullException.ThrowIfNull(spec);
        if (spec.Provider == ModelProvider.Simulated)
        {
            return new SimulatedChatClient(new SimulatedChatClientOptions { Seed = spec.Seed, Scenarios = _options.Scenarios });
        }

        var told = _options.Capabilities?.Or(ModelCapabilities.Of(spec.Provider)) ?? ModelCapabilities.Of(spec.Provider);
        return new CapableChatClient(
            ClientOf(spec), told, (_options.LoggerFactory ?? NullLoggerFactory.Instance).CreateLogger("Penguin.Raise.Providers"));
    }

    /// <summary>Makes an embedding generator; OpenAI, compatible servers, Azure-style endpoints and Ollama have them.</summary>
    /// <param name="spec">The model, for example <c>ollama:nomic-embed-text</c>.</param>
    /// <returns>The generator. Dispose it when nothing uses it any more.</returns>
    /// <exception cref="FormatException">The spec cannot be read, or its provider serves no embeddings.</exception>
    /// <exception cref="InvalidOperationException">The key is missing; the message names its variable.</exception>
    public IEmbeddingGenerator<string, Embedding<float>> CreateEmbeddingGenerator(string spec) => CreateEmbeddingGenerator(ModelSpec.Parse(spec));

    /// <inheritdoc cref="CreateEmbeddingGenerator(string)"/>
    public IEmbeddingGenerator<string, Embedding<float>> CreateEmbeddingGenerator(ModelSpec spec)
    {
        ArgumentNullException.ThrowIfNull(spec);
        return spec.Provider switch
        {
            ModelProvider.OpenAICompatible or ModelProvider.OpenAI or ModelProvider.Azure => OpenAIOf(spec).GetEmbeddingClient(spec.Model).AsIEmbeddingGenerator(),
            ModelProvider.Ollama => OllamaOf(spec),
            _ => throw new FormatException($"'{spec}' serves no embeddings. Expected: NAME@URL, openai:NAME, azure:DEPLOYMENT@ENDPOINT, or ollama:NAME."),
        };
    }

    private IChatClient ClientOf(ModelSpec spec) => spec.Provider switch
    {
        ModelProvider.Anthropic => AnthropicOf(spec),
        ModelProvider.Ollama => OllamaOf(spec),
        _ => new StreamedRefusalClient(OpenAIOf(spec).GetChatClient(spec.Model).AsIChatClient()),
    };

    private OpenAIClient OpenAIOf(ModelSpec spec)
    {
        // The client wants a key even where the server wants none.
        var key = ApiKeys.Find(spec, _options.Configuration) ?? "none";
        var settings = new OpenAIClientOptions
        {
            RetryPolicy = new ClientRetryPolicy(0), NetworkTimeout = Timeout.InfiniteTimeSpan, Transport = new HttpClientPipelineTransport(Http(Bounded())),
            ClientLoggingOptions = new ClientLoggingOptions { EnableLogging = false },
        };
        if (spec.Provider == ModelProvider.Azure)
        {
            settings.AddPolicy(new AzureStylePolicy(key, spec.ApiVersion ?? ModelSpec.DefaultApiVersion), PipelinePosition.BeforeTransport);
        }

        settings.Endpoint = spec.Provider == ModelProvider.Azure ? new Uri($"{spec.Endpoint!.ToString().TrimEnd('/')}/openai/deployments/{Uri.EscapeDataString(spec.Model)}") : spec.Endpoint ?? settings.Endpoint;
        return new OpenAIClient(new ApiKeyCredential(key), settings);
    }

    private OllamaApiClient OllamaOf(ModelSpec spec)
    {
        var http = Http(Checked());
        // The client's paths are relative, so an address without a slash at its end would lose its last part.
        http.BaseAddress = spec.Endpoint is null ? OllamaAddress : new Uri(spec.Endpoint.ToString().TrimEnd('/') + "/");
        if (ApiKeys.Find(spec, _options.Configuration) is { } key)
        {
            http.DefaultRequestHeaders.Authorization = new("Bearer", key);
        }

        return new OllamaApiClient(http, spec.Model);
    }

    private IChatClient AnthropicOf(ModelSpec spec)
    {
        var settings = new ClientOptions
        {
            ApiKey = ApiKeys.Find(spec, _options.Configuration) ?? "none", AuthToken = null, MaxRetries = 0, Timeout = LongestCall, HttpClient = Http(Checked()),
        };
        return new AnthropicClient(spec.Endpoint is null ? settings : settings with { BaseUrl = spec.Endpoint.ToString().TrimEnd('/') }).AsIChatClient(spec.Model);
    }

    private SaneResponseHandler Bounded() => new(_options.Handler?.Invoke() ?? new SocketsHttpHandler { AllowAutoRedirect = false }, _options.MaxResponseBytes);

    private StatusHandler Checked() => new(Bounded());

    private static HttpClient Http(HttpMessageHandler handler) => new(handler) { Timeout = Timeout.InfiniteTimeSpan };
}
