using System.ComponentModel.DataAnnotations;
using System.Globalization;

namespace Penguin.Raise;

/// <summary>The range of a duration, in seconds. The framework's RangeAttribute reads durations by reflection, which ahead-of-time compilation does not allow.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class DurationRangeAttribute(double leastSeconds, double mostSeconds) : ValidationAttribute
{
    public double LeastSeconds => leastSeconds;

    public double MostSeconds => mostSeconds;

    public override bool IsValid(object? value) =>
        value is null || (value is TimeSpan duration && duration >= TimeSpan.FromSeconds(leastSeconds) && duration <= TimeSpan.FromSeconds(mostSeconds));

    public override string FormatErrorMessage(string name) => string.Create(CultureInfo.InvariantCulture,
        $"The field {name} must be between {TimeSpan.FromSeconds(leastSeconds)} and {TimeSpan.FromSeconds(mostSeconds)}.");
}
