using Microsoft.Extensions.Options;

namespace Penguin.Raise;

/// <summary>Checks the ranges of <see cref="CrisisOptions"/>.</summary>
[OptionsValidator]
internal sealed partial class CrisisOptionsValidator : IValidateOptions<CrisisOptions>;
