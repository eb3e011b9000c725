using System.Globalization;
using Microsoft.Extensions.Options;

namespace Penguin.Raise;

/// <summary>Checks <see cref="PlannerOptions"/>: the ranges, and what options ask of each other.</summary>
internal sealed class PlannerOptionsRules : IValidateOptions<PlannerOptions>
{
    private readonly PlannerOptionsValidator _ranges = new();

    public ValidateOptionsResult Validate(string? name, PlannerOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        string[] faults = [.. _ranges.Validate(name, options).Failures ?? [], .. Contradictions(options)];
        return faults.Length == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(faults);
    }

    private static IEnumerable<string> Contradictions(PlannerOptions options)
    {
        if (options.Levels is { } levels && (levels.Count <= options.Depth || levels.Any(level => level is not (>= 1 and <= 5))))
        {
            yield return string.Create(CultureInfo.InvariantCulture,
                $"Levels: {options.Depth + 1} numbers of 1 to 5 are needed at depth {options.Depth}, from nothing known on; {levels.Count} were given.");
        }

        if (options is { MaxPrice: not null, Price: null })
        {
            yield return "MaxPrice: it needs Price, which says what usage costs.";
        }
    }
}
