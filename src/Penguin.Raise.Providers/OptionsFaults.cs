using Microsoft.Extensions.Options;

namespace Penguin.Raise.Providers;

/// <summary>Options that are passed by hand are checked where they are used.</summary>
internal static class OptionsFaults
{
    public static T Checked<T>(IValidateOptions<T> validator, T options)
        where T : class
    {
        var result = validator.Validate(name: null, options);
        return result.Failed ? throw new OptionsValidationException(typeof(T).Name, typeof(T), result.Failures) : options;
    }
}
