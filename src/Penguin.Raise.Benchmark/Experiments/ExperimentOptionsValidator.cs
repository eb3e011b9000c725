using Microsoft.Extensions.Options;

namespace Penguin.Raise.Benchmark;

/// <summary>Checks the ranges of <see cref="ExperimentOptions"/>.</summary>
[OptionsValidator]
internal sealed partial class ExperimentOptionsValidator : IValidateOptions<ExperimentOptions>
{
    public static void ThrowIfInvalid(ExperimentOptions options)
    {
        var result = new ExperimentOptionsValidator().Validate(name: null, options);
        if (result.Failed)
        {
            throw new OptionsValidationException(nameof(ExperimentOptions), typeof(ExperimentOptions), result.Failures);
        }
    }
}
