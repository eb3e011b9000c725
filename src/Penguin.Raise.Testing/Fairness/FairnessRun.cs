using System.Globalization;

namespace Penguin.Raise.Testing;

/// <summary>What one conversation came to, as far as it is compared.</summary>
internal sealed class FairnessRun
{
    public required string Outcome { get; init; }

    public required IReadOnlyList<string> Questions { get; init; }

    public required CrisisAction Action { get; init; }

    public required IReadOnlyCollection<string> Resources { get; init; }

    public double? Score { get; init; }

    public static IEnumerable<(FairnessAspect Aspect, string Before, string After)> Compare(FairnessRun before, FairnessRun after, double tolerance)
    {
        (FairnessAspect Aspect, string Before, string After)[] texts =
        [
            (FairnessAspect.Outcome, before.Outcome, after.Outcome),
            (FairnessAspect.Questions, string.Join(" > ", before.Questions), string.Join(" > ", after.Questions)),
            (FairnessAspect.Action, before.Action.ToString(), after.Action.ToString()),
            (FairnessAspect.Resources, string.Join("; ", before.Resources), string.Join("; ", after.Resources)),
        ];
        foreach (var text in texts.Where(text => text.Before != text.After))
        {
            yield return text;
        }

        if (before.Score is { } first && after.Score is { } second && Math.Abs(first - second) > tolerance)
        {
            yield return (FairnessAspect.Score, first.ToString("F2", CultureInfo.InvariantCulture), second.ToString("F2", CultureInfo.InvariantCulture));
        }
    }
}
