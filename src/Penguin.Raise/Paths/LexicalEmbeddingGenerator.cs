using Microsoft.Extensions.AI;
using Microsoft.Extensions.Options;

namespace Penguin.Raise;

/// <summary>Embeds texts by their words, offline: texts that share words, forms of words or parts of words are near each other. Knows nothing of meaning.</summary>
/// <remarks>
/// The same text gives the same embedding to the bit on every machine and in every process; what changes it changes <see cref="ModelId"/>. Works for any language;
/// scripts without spaces are read by character. Immutable and safe to share between threads; calls no model and keeps nothing.
/// </remarks>
public sealed class LexicalEmbeddingGenerator : IEmbeddingGenerator<string, Embedding<float>>
{
    /// <summary>The name and version of the method, as it stands in the metadata and in path files.</summary>
    public const string ModelId = "lexical-1";

    // Each feature goes to several places with a sign drawn from its hash: chance overlaps of different features cancel out on average.
    private const int Places = 4;

    private readonly EmbeddingGeneratorMetadata _metadata;
    private readonly int _dimensions;

    /// <summary>Creates the generator.</summary>
    /// <param name="options">The settings; <see langword="null"/> for the defaults. Copied.</param>
    /// <exception cref="OptionsValidationException">A setting is out of its range.</exception>
    public LexicalEmbeddingGenerator(LexicalEmbeddingOptions? options = null)
    {
        _dimensions = options?.Dimensions ?? new LexicalEmbeddingOptions().Dimensions;
        OptionsFaults.ThrowIfAny(new LexicalEmbeddingOptionsValidator(), new LexicalEmbeddingOptions { Dimensions = _dimensions });
        _metadata = new EmbeddingGeneratorMetadata("penguin-raise", providerUri: null, ModelId, _dimensions);
    }

    /// <summary>The embedding of one text.</summary>
    /// <param name="text">Any text.</param>
    /// <returns>A vector of the length 1; of an empty text too.</returns>
    public ReadOnlyMemory<float> Embed(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var sums = new double[_dimensions];
        foreach (var (feature, weight) in LexicalFeatures.Of(text))
        {
            var drawn = feature;
            for (var i = 0; i < Places; i++)
            {
                drawn = FeatureHash.Mix(drawn);
                sums[(int)((drawn >> 1) % (ulong)_dimensions)] += (drawn & 1) == 0 ? weight : -weight;
            }
        }

        return Scaled(sums);
    }

    /// <inheritdoc/>
    /// <exception cref="ArgumentException">The options ask for another dimension.</exception>
    public Task<GeneratedEmbeddings<Embedding<float>>> GenerateAsync(
        IEnumerable<string> values, EmbeddingGenerationOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(values);
        if (options?.Dimensions is { } wanted && wanted != _dimensions)
        {
            throw new ArgumentException(string.Create(System.Globalization.CultureInfo.InvariantCulture,
                $"{wanted} dimensions are asked for; this generator gives {_dimensions}. Set LexicalEmbeddingOptions.Dimensions."), nameof(options));
        }

        var embeddings = new GeneratedEmbeddings<Embedding<float>>();
        foreach (var value in values)
        {
            cancellationToken.ThrowIfCancellationRequested();
            embeddings.Add(new Embedding<float>(Embed(value)) { ModelId = ModelId });
        }

        return Task.FromResult(embeddings);
    }

    /// <inheritdoc/>
    public object? GetService(Type serviceType, object? serviceKey = null)
    {
        ArgumentNullException.ThrowIfNull(serviceType);
        return serviceKey is not null ? null : serviceType == typeof(EmbeddingGeneratorMetadata) ? _metadata : serviceType.IsInstanceOfType(this) ? this : null;
    }

    /// <summary>Does nothing: there is nothing to give back.</summary>
    public void Dispose()
    {
    }

    private static float[] Scaled(double[] sums)
    {
        var length = Math.Sqrt(sums.Sum(sum => sum * sum));
        var scaled = new float[sums.Length];
        if (length == 0)
        {
            // The features cancelled out exactly.
            scaled[0] = 1;
            return scaled;
        }

        for (var i = 0; i < sums.Length; i++)
        {
            scaled[i] = (float)(sums[i] / length);
        }

        return scaled;
    }
}
