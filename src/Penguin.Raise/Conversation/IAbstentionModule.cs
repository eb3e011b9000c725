namespace Penguin.Raise;

/// <summary>Decides whether enough is known to answer.</summary>
/// <remarks>
/// Implementations are safe for concurrent use and keep nothing between calls. The budget, a wish to get the answer and declined attributes are the agent's
/// business: a module is asked only while a question may still be asked. A module that throws is taken as "ask on".
/// </remarks>
public interface IAbstentionModule
{
    /// <summary>What has to be read from a turn for this module; it joins the one reading call and costs none of its own.</summary>
    TurnReadings Needs { get; }

    /// <summary>Decides.</summary>
    /// <param name="context">The state.</param>
    /// <param name="cancellationToken">Cancels.</param>
    /// <returns>The decision. A rule that needs no call of its own returns a completed task.</returns>
    ValueTask<AbstentionDecision> DecideAsync(TurnContext context, CancellationToken cancellationToken = default);
}
