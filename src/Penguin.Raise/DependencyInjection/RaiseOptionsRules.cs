using Microsoft.Extensions.Options;

namespace Penguin.Raise;

/// <summary>Checks <see cref="RaiseOptions"/>: the ranges, and that a host's own order names attributes of the catalog.</summary>
internal sealed class RaiseOptionsRules : IValidateOptions<RaiseOptions>
{
    private readonly RaiseOptionsValidator _ranges = new();

    public ValidateOptionsResult Validate(string? name, RaiseOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        var ranges = _ranges.Validate(name, options);
        string[] faults = [.. ranges.Failures ?? [], .. UnknownNames(options), .. options.Sessions?.Faults() ?? [], .. options.Consent?.Faults() ?? []];
        return faults.Length == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(faults);
    }

    // The built-in order is for the benchmark's attributes; with another catalog its names have no effect.
    private static IEnumerable<string> UnknownNames(RaiseOptions options) =>
        options.Catalog is null || options.AcquisitionOrder is null || ReferenceEquals(options.AcquisitionOrder, StaticAcquisitionModule.DefaultOrder)
            ? []
            : options.AcquisitionOrder.Where(name => name is null || !options.Catalog.TryGet(name, out _))
                .Select(name => $"AcquisitionOrder: the catalog has no attribute '{name}'. It has: {string.Join(", ", options.Catalog.Select(attribute => attribute.Name))}.");
}
