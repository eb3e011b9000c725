using Microsoft.Extensions.Options;

namespace Penguin.Raise.Benchmark;

/// <summary>Checks the ranges of <see cref="BulkPlanningOptions"/>.</summary>
[OptionsValidator]
internal sealed partial class BulkPlanningOptionsValidator : IValidateOptions<BulkPlanningOptions>
{
    public static void ThrowIfInvalid(BulkPlanningOptions options)
    {
        var result = new BulkPlanningOptionsValidator().Validate(name: null, options);
        if (result.Failed)
        {
            throw new OptionsValidationException(nameof(BulkPlanningOptions), typeof(BulkPlanningOptions), result.Failures);
        }
    }
}
