namespace Penguin.Raise;

/// <summary>The codes for why a search ended; see <see cref="AcquisitionPath.StopReason"/>.</summary>
public static class PlanningStopReasons
{
    /// <summary>All evaluations that were allowed have been made.</summary>
    public const string Evaluations = "evaluations";

    /// <summary>No further evaluation was expected to gain enough.</summary>
    public const string Gain = "gain";

    /// <summary>There was nothing left to learn.</summary>
    public const string Complete = "complete";

    /// <summary>The model calls were used up.</summary>
    public const string Calls = "calls";

    /// <summary>The time was used up.</summary>
    public const string Duration = "duration";

    /// <summary>The money was used up, or the budget of the model client.</summary>
    public const string Price = "price";

    /// <summary>Too many evaluations in a row had no value.</summary>
    public const string Failures = "failures";

    /// <summary>The profile knows no attribute that may be asked for.</summary>
    public const string NoCandidates = "no-candidates";

    /// <summary>The planner evaluates nothing.</summary>
    public const string NoSearch = "no-search";
}
