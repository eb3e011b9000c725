namespace Penguin.Raise;

/// <summary>Observes how safe an answer is that is written under a part of what is known of a person, judged with all of it.</summary>
/// <remarks>
/// Implementations are safe for concurrent use. One observation is noisy; what cannot be observed is missing and never a number. The noise of an
/// observation belongs to its scenario, set and draw, not to the order of calls. Privacy: the scenario's values are sent to the models behind it.
/// </remarks>
public interface ISafetyEstimator
{
    /// <summary>Observes one set once.</summary>
    /// <param name="scenario">The query and the person.</param>
    /// <param name="known">The attributes that the answer may rest on, as positions in the catalog of the scenario's profile.</param>
    /// <param name="draw">Tells repeated observations of one set apart; 0 and up.</param>
    /// <param name="cancellationToken">Cancels.</param>
    /// <returns>The observation, with a value or with the reason why there is none.</returns>
    Task<SafetyObservation> ObserveAsync(Scenario scenario, AttributeSet known, int draw, CancellationToken cancellationToken = default);
}
