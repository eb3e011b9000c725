using Microsoft.Extensions.Options;

namespace Penguin.Raise.Providers;

/// <summary>Checks the ranges of <see cref="ModelClientOptions"/>.</summary>
[OptionsValidator]
internal sealed partial class ModelClientOptionsValidator : IValidateOptions<ModelClientOptions>;
