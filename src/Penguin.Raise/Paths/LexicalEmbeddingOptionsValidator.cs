using Microsoft.Extensions.Options;

namespace Penguin.Raise;

/// <summary>Checks the ranges of <see cref="LexicalEmbeddingOptions"/>.</summary>
[OptionsValidator]
internal sealed partial class LexicalEmbeddingOptionsValidator : IValidateOptions<LexicalEmbeddingOptions>;
