namespace Penguin.Raise;

/// <summary>Picks the next attribute to ask for.</summary>
/// <remarks>
/// Implementations are safe for concurrent use and keep nothing between calls. The agent refuses a choice that is not among the candidates, and
/// one that throws is replaced by the static order.
/// </remarks>
public interface IAcquisitionModule
{
    /// <summary>What has to be read from a turn for this module; it joins the one reading call and costs none of its own.</summary>
    /// <value>Nothing by default.</value>
    TurnReadings Needs => TurnReadings.None;

    /// <summary>Picks an attribute.</summary>
    /// <param name="context">The state; its candidates are what may be asked.</param>
    /// <param name="cancellationToken">Cancels.</param>
    /// <returns>The choice, or <see langword="null"/> where nothing is worth asking.</returns>
    ValueTask<AcquisitionChoice?> ChooseAsync(TurnContext context, CancellationToken cancellationToken = default);
}
