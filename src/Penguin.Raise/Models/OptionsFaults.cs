using Microsoft.Extensions.Options;

namespace Penguin.Raise;

/// <summary>Checks options that do not come through a container; all faults in one message.</summary>
internal static class OptionsFaults
{
    public static void ThrowIfAny<T>(IValidateOptions<T> validator, T options)
        where T : class
    {
        var result = validator.Validate(name: null, options);
        if (result.Failed)
        {
            throw new OptionsValidationException(typeof(T).Name, typeof(T), result.Failures);
        }
    }
}
