using Microsoft.Extensions.AI;

namespace Penguin.Raise;

/// <summary>Which embeddings: only those of one model and one dimension can be compared.</summary>
/// <param name="Name">The provider and the model, for example <c>penguin-raise/lexical-1</c>.</param>
/// <param name="Dimension">How many numbers an embedding has.</param>
public sealed record EmbeddingIdentity(string Name, int Dimension)
{
    /// <summary>The identity of a generator's embeddings, by its metadata; the dimension, where it does not state one, by embedding one fixed word.</summary>
    /// <param name="generator">The generator.</param>
    /// <param name="cancellationToken">Cancels.</param>
    /// <returns>The identity.</returns>
    /// <exception cref="InvalidOperationException">The generator states neither a provider nor a model, and so cannot be told from another.</exception>
    public static async Task<EmbeddingIdentity> OfAsync(IEmbeddingGenerator<string, Embedding<float>> generator, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(generator);
        var metadata = generator.GetService(typeof(EmbeddingGeneratorMetadata)) as EmbeddingGeneratorMetadata;
        var name = string.Join('/', new[] { metadata?.ProviderName, metadata?.DefaultModelId }.Where(part => !string.IsNullOrWhiteSpace(part)));
        if (name.Length == 0)
        {
            throw new InvalidOperationException(
                "The embedding generator has no EmbeddingGeneratorMetadata with a provider or a model. Give it some, so that its embeddings are not compared with those of another.");
        }

        return new EmbeddingIdentity(name, metadata?.DefaultModelDimensions ?? (await generator.GenerateVectorAsync("word", cancellationToken: cancellationToken).ConfigureAwait(false)).Length);
    }
}
