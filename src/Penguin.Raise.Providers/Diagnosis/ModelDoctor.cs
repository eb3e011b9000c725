using Microsoft.Extensions.AI;

namespace Penguin.Raise.Providers;

/// <summary>Checks a model in a few small calls and says what is wrong and what to do.</summary>
/// <remarks>A chat model costs at most eight requests of a few tokens, an embedding model one. No person's data is sent.</remarks>
public static class ModelDoctor
{
    internal const string Ping = "Reply with the word ready.";

    internal static ChatOptions PingOptions => new() { MaxOutputTokens = 512 };

    /// <summary>Checks a chat model by its spec.</summary>
    /// <param name="spec">The spec, see <see cref="ModelSpec.Parse"/>.</param>
    /// <param name="options">The settings; <see langword="null"/> for the defaults.</param>
    /// <param name="cancellationToken">Cancels.</param>
    /// <returns>The report; also for a spec that cannot be read and a key that is missing.</returns>
    /// <exception cref="Microsoft.Extensions.Options.OptionsValidationException">A setting is out of its range.</exception>
    public static async Task<DoctorReport> CheckAsync(string spec, ModelDoctorOptions? options = null, CancellationToken cancellationToken = default)
    {
        var settings = Checked(options);
        if (Built(spec, read => new ModelClientFactory(settings.Clients).CreateChatClient(read), out var client) is { } unbuilt)
        {
            return unbuilt;
        }

        using (client)
        {
            var known = ModelSpec.Parse(spec);
            return await new ChatExamination(client!, known.ToString(), known, settings).RunAsync(cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>Checks a chat client that the host has built, also whether it retries on its own: the library has the one retry layer, and two multiply.</summary>
    /// <param name="client">The client. The pipeline of <c>UseModelResilience</c> is passed by. It stays the caller's.</param>
    /// <param name="options">The settings; <see langword="null"/> for the defaults.</param>
    /// <param name="cancellationToken">Cancels.</param>
    /// <returns>The report.</returns>
    /// <exception cref="Microsoft.Extensions.Options.OptionsValidationException">A setting is out of its range.</exception>
    public static Task<DoctorReport> CheckClientAsync(IChatClient client, ModelDoctorOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(client);
        var about = client.GetService<ChatClientMetadata>();
        return new ChatExamination(client, $"{about?.DefaultModelId ?? "the model"} of {about?.ProviderName ?? client.GetType().Name}", null, Checked(options)).RunAsync(cancellationToken);
    }

    /// <summary>Checks an embedding model by its spec.</summary>
    /// <param name="spec">The spec.</param>
    /// <param name="options">The settings; <see langword="null"/> for the defaults.</param>
    /// <param name="cancellationToken">Cancels.</param>
    /// <returns>The report.</returns>
    /// <exception cref="Microsoft.Extensions.Options.OptionsValidationException">A setting is out of its range.</exception>
    public static async Task<DoctorReport> CheckEmbeddingsAsync(string spec, ModelDoctorOptions? options = null, CancellationToken cancellationToken = default)
    {
        var settings = Checked(options);
        if (Built(spec, read => new ModelClientFactory(settings.Clients).CreateEmbeddingGenerator(read), out var generator) is { } unbuilt)
        {
            return unbuilt;
        }

        using (generator)
        {
            var known = ModelSpec.Parse(spec);
            return await EmbeddingExamination.RunAsync(generator!, known.ToString(), known, settings, cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>Checks an embedding generator that the host has built.</summary>
    /// <param name="generator">The generator. It stays the caller's.</param>
    /// <param name="options">The settings; <see langword="null"/> for the defaults.</param>
    /// <param name="cancellationToken">Cancels.</param>
    /// <returns>The report.</returns>
    /// <exception cref="Microsoft.Extensions.Options.OptionsValidationException">A setting is out of its range.</exception>
    public static Task<DoctorReport> CheckGeneratorAsync(
        IEmbeddingGenerator<string, Embedding<float>> generator, ModelDoctorOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(generator);
        var about = generator.GetService<EmbeddingGeneratorMetadata>();
        return EmbeddingExamination.RunAsync(generator, $"{about?.DefaultModelId ?? "the model"} of {about?.ProviderName ?? generator.GetType().Name}", null, Checked(options), cancellationToken);
    }

    private static ModelDoctorOptions Checked(ModelDoctorOptions? options) => OptionsFaults.Checked(new ModelDoctorOptionsValidator(), options ?? new ModelDoctorOptions());

    // A spec that cannot be read and a key that is missing are findings too.
    private static DoctorReport? Built<T>(string spec, Func<ModelSpec, T> build, out T? built)
        where T : class
    {
        built = null;
        try
        {
            built = build(ModelSpec.Parse(spec));
            return null;
        }
        catch (FormatException fault)
        {
            return Unbuilt(new(DoctorFindingCode.SpecUnreadable, DoctorSeverity.Error, fault.Message, "Write the spec in one of these forms."));
        }
        catch (InvalidOperationException fault)
        {
            return Unbuilt(new(DoctorFindingCode.KeyMissing, DoctorSeverity.Error, fault.Message, "Set it and check again."));
        }
    }

    private static DoctorReport Unbuilt(DoctorFinding finding) => new() { Subject = "The model", Findings = [finding] };
}
