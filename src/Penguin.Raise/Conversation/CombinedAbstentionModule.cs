namespace Penguin.Raise;

/// <summary>The default: the completeness rating, whose threshold moves by one with what similar planned queries say the next question would gain. Immutable.</summary>
/// <remarks>
/// A gain above its cost raises the threshold by one (to 5 at most), one below lowers it (to 1 at least); where nothing similar was planned it is the scale alone. A
/// completeness that could not be read, or 0, is never enough.
/// </remarks>
public sealed class CombinedAbstentionModule : IAbstentionModule
{
    private readonly ScaleAbstentionModule _scale;
    private readonly ScaleAbstentionModule _stricter;
    private readonly ScaleAbstentionModule _laxer;
    private readonly ValueOfInformationAbstentionModule _value;

    /// <summary>Creates the module.</summary>
    /// <param name="value">What the next question is worth.</param>
    /// <param name="threshold">The completeness from which on is answered, 1 to 5.</param>
    /// <exception cref="ArgumentOutOfRangeException">The threshold is outside 1 to 5.</exception>
    public CombinedAbstentionModule(ValueOfInformationAbstentionModule value, int threshold = 4)
    {
        ArgumentNullException.ThrowIfNull(value);
        _value = value;
        _scale = new ScaleAbstentionModule(threshold);
        (_stricter, _laxer) = (new ScaleAbstentionModule(Math.Min(5, threshold + 1)), new ScaleAbstentionModule(Math.Max(1, threshold - 1)));
    }

    /// <inheritdoc/>
    public TurnReadings Needs => TurnReadings.Completeness;

    /// <inheritdoc/>
    public async ValueTask<AbstentionDecision> DecideAsync(TurnContext context, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(context);
        var worth = await _value.DecideAsync(context, cancellationToken).ConfigureAwait(false);
        var scale = worth.Reason == ValueOfInformationAbstentionModule.NothingPlanned ? _scale : worth.Abstain ? _stricter : _laxer;
        return await scale.DecideAsync(context, cancellationToken).ConfigureAwait(false);
    }
}
