using Microsoft.Extensions.Options;

namespace Penguin.Raise;

/// <summary>Checks the ranges of <see cref="ModelCallOptions"/>.</summary>
[OptionsValidator]
internal sealed partial class ModelCallOptionsValidator : IValidateOptions<ModelCallOptions>;
