namespace Penguin.Raise;

/// <summary>What was asked and answered before, in a stage input.</summary>
internal sealed record EarlierTurn(string Query, string? Answer)
{
    public override string ToString() => nameof(EarlierTurn);
}
