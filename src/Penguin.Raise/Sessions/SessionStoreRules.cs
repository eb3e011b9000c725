using Microsoft.Extensions.Options;

namespace Penguin.Raise;

/// <summary>Checks <see cref="SessionStoreOptions"/> of a store that is built by hand: the ranges, and that tombstones outlive sessions.</summary>
internal sealed class SessionStoreRules : IValidateOptions<SessionStoreOptions>
{
    private readonly SessionStoreOptionsValidator _ranges = new();

    public ValidateOptionsResult Validate(string? name, SessionStoreOptions options)
    {
        string[] faults = [.. _ranges.Validate(name, options).Failures ?? [], .. options.Faults()];
        return faults.Length == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(faults);
    }
}
