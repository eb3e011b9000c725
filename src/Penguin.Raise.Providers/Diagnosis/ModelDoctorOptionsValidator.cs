using Microsoft.Extensions.Options;

namespace Penguin.Raise.Providers;

/// <summary>Checks the ranges of <see cref="ModelDoctorOptions"/>.</summary>
[OptionsValidator]
internal sealed partial class ModelDoctorOptionsValidator : IValidateOptions<ModelDoctorOptions>;
