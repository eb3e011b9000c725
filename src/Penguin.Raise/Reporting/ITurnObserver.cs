namespace Penguin.Raise;

/// <summary>Is told of every turn, in codes and counts: for an audit trail, for reports. Off unless registered (<c>WithTurnObserver</c>). Safe for concurrent use.</summary>
/// <remarks>The turn waits for it, up to a limit. One that fails or takes too long costs its record, never the turn.</remarks>
public interface ITurnObserver
{
    /// <summary>Takes one turn.</summary>
    /// <param name="turn">What happened.</param>
    /// <param name="cancellationToken">Cancels.</param>
    /// <returns>When it is taken.</returns>
    ValueTask ObserveAsync(TurnRecord turn, CancellationToken cancellationToken = default);
}
