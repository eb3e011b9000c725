namespace Penguin.Raise;

/// <summary>The default: what the next questions are expected to gain, by planned paths and by how completely the query's needs are known, against their cost. Immutable.</summary>
/// <remarks>
/// The completeness says how much of the planned gain is believed: all of it below the threshold, little from there on. Where nothing similar was planned, the threshold alone is enough to
/// answer, and the starting path stands for the plan below it; where there is none, it is the scale alone. A completeness that could not be read, or 0, is never enough. Privacy: the query is embedded; see <see cref="PathGuide"/>.
/// </remarks>
public sealed class CombinedAbstentionModule : IAbstentionModule
{
    // By completeness less threshold, from -3 to +1 and what lies beyond. A rating is a noisy witness: below the threshold it says little, above it much.
    private static readonly double[] Believed = [1.2, 1.1, 1, 0.4, 0.15];

    private readonly ScaleAbstentionModule _scale;
    private readonly ValueOfInformationAbstentionModule _value;
    private readonly int _threshold;

    /// <summary>Creates the module.</summary>
    /// <param name="value">What the next questions are worth, and what they cost.</param>
    /// <param name="threshold">The completeness from which on the planned gain is doubted, 1 to 5. A higher one asks more questions.</param>
    /// <exception cref="ArgumentOutOfRangeException">The threshold is outside 1 to 5.</exception>
    public CombinedAbstentionModule(ValueOfInformationAbstentionModule value, int threshold = 4)
    {
        ArgumentNullException.ThrowIfNull(value);
        (_value, _scale, _threshold) = (value, new ScaleAbstentionModule(threshold), threshold);
    }

    /// <inheritdoc/>
    public TurnReadings Needs => TurnReadings.Completeness;

    /// <inheritdoc/>
    public async ValueTask<AbstentionDecision> DecideAsync(TurnContext context, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(context);
        if (context.Completeness is not > 0)
        {
            return await _scale.DecideAsync(context, cancellationToken).ConfigureAwait(false);
        }

        var ballot = await _value.BallotAsync(context, cancellationToken).ConfigureAwait(false);
        var isComplete = context.Completeness >= _threshold;
        return ballot.IsEmpty || (isComplete && !ballot.HasPlanned) ? await _scale.DecideAsync(context, cancellationToken).ConfigureAwait(false)
            : _value.IsWorthAsking(ballot, context, ShareAt(context.Completeness.Value)) ? AbstentionDecision.AskOn(isComplete ? "gain-above-cost" : "incomplete")
            : AbstentionDecision.Answer(isComplete ? "complete-enough" : "gain-below-cost");
    }

    private double ShareAt(int completeness) => Believed[Math.Clamp(completeness - _threshold + 3, 0, Believed.Length - 1)];
}
