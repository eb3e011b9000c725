using Microsoft.Extensions.AI;

namespace Penguin.Raise.Providers;

/// <summary>Checks a model in a few small calls and says what is wrong and what to do.</summary>
/// <remarks>A chat model costs at most six requests of a few tokens, an embedding model one. No person's data is sent.</remarks>
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
        try
        {
            var read = ModelSpec.Parse(spec);
            using var client = new ModelClientFactory(settings.Clients).CreateChatClient(read);
            return await new ChatExamination(client, read.ToString(), read, settings).RunAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (Exception fault) when (fault is FormatException or InvalidOperationException)
        {
            return Unbuilt(fault);
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
        try
        {
            var read = ModelSpec.Parse(spec);
            using var generator = new ModelClientFactory(settings.Clients).CreateEmbeddingGenerator(read);
            return await EmbeddingExamination.RunAsync(generator, read.ToString(), settings, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception fault) when (fault is FormatException or InvalidOperationException)
        {
            return Unbuilt(fault);
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
        return EmbeddingExamination.RunAsync(generator, $"{about?.DefaultModelId ?? "the model"} of {about?.ProviderName ?? generator.GetType().Name}", Checked(options), cancellationToken);
    }

    private static ModelDoctorOptions Checked(ModelDoctorOptions? options) => OptionsFaults.Checked(new ModelDoctorOptionsValidator(), options ?? new ModelDoctorOptions());

    private static DoctorReport Unbuilt(Exception fault) => new()
    {
        Subject = "The model",
        Findings = [fault is FormatException
            ? new(DoctorFindingCode.SpecUnreadable, DoctorSeverity.Error, fault.Message, "Write the spec in one of these forms.")
            : new(DoctorFindingCode.KeyMissing, DoctorSeverity.Error, fault.Message, "Set it and check again; see docs/providers.md.")],
    };
}
