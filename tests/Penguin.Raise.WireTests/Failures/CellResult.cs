namespace Penguin.Raise.WireTests;

/// <summary>What came of one row, with one client, as a plain call or a stream.</summary>
/// <param name="Outcome">As in <see cref="Expected"/>.</param>
/// <param name="Requests">What the server saw; 0 where there is none.</param>
/// <param name="Counted">What the caller was told that were sent.</param>
/// <param name="Waited">How long the caller waited, by the calls' own clock.</param>
/// <param name="Failure">What the caller caught.</param>
/// <param name="Logs">What was logged.</param>
internal sealed record CellResult(string Outcome, int Requests, long Counted, TimeSpan Waited, ModelCallException? Failure, string Logs)
{
    public string Summary => FormattableString.Invariant($"{Outcome} x {Requests}");
}
