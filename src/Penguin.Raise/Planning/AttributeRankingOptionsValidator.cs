using Microsoft.Extensions.Options;

namespace Penguin.Raise;

/// <summary>Checks the ranges of <see cref="AttributeRankingOptions"/>.</summary>
[OptionsValidator]
internal sealed partial class AttributeRankingOptionsValidator : IValidateOptions<AttributeRankingOptions>;
