using Microsoft.Extensions.Options;

namespace Penguin.Raise.Benchmark;

/// <summary>Checks the ranges of <see cref="CalibrationOptions"/>.</summary>
[OptionsValidator]
internal sealed partial class CalibrationOptionsValidator : IValidateOptions<CalibrationOptions>
{
    public static void ThrowIfInvalid(CalibrationOptions options)
    {
        var result = new CalibrationOptionsValidator().Validate(name: null, options);
        if (result.Failed)
        {
            throw new OptionsValidationException(nameof(CalibrationOptions), typeof(CalibrationOptions), result.Failures);
        }
    }
}
