using Microsoft.Extensions.Options;

namespace Penguin.Raise.Benchmark;

/// <summary>Checks the ranges of <see cref="IntervalOptions"/>.</summary>
[OptionsValidator]
internal sealed partial class IntervalOptionsValidator : IValidateOptions<IntervalOptions>
{
    public static void ThrowIfInvalid(IntervalOptions options)
    {
        var result = new IntervalOptionsValidator().Validate(name: null, options);
        if (result.Failed)
        {
            throw new OptionsValidationException(nameof(IntervalOptions), typeof(IntervalOptions), result.Failures);
        }
    }
}
