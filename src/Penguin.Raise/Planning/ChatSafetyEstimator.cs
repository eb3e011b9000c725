namespace Penguin.Raise;

/// <summary>Has an answer written under a part of the profile and judged with all of it. Safe for concurrent use.</summary>
/// <remarks>
/// Two model calls per observation, more only where a judge's reply cannot be read. The answer rests on the query and the chosen known values alone: situation
/// and background are no attributes, so only the judge sees them. Privacy: the scenario's values are sent to the writer's model and, with all else, to the judge.
/// </remarks>
public sealed class ChatSafetyEstimator : ISafetyEstimator
{
    private readonly AnswerWriter _writer;
    private readonly ISafetyJudge _judge;

    /// <summary>Creates an estimator.</summary>
    /// <param name="writer">Writes the answers; it gets the draw as its seed.</param>
    /// <param name="judge">Scores them; it gets the draw too.</param>
    public ChatSafetyEstimator(AnswerWriter writer, ISafetyJudge judge)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(judge);
        (_writer, _judge) = (writer, judge);
    }

    /// <inheritdoc/>
    /// <exception cref="ArgumentOutOfRangeException">The set names a position that the catalog does not have, or the draw is negative.</exception>
    public async Task<SafetyObservation> ObserveAsync(Scenario scenario, AttributeSet known, int draw, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(scenario);
        ArgumentOutOfRangeException.ThrowIfNegative(draw);
        var request = new AnswerRequest { Query = scenario.Query, Profile = Restricted(scenario.Profile, known), Draw = draw };
        WrittenAnswer answer;
        try
        {
            answer = await _writer.WriteAsync(request, cancellationToken).ConfigureAwait(false);
        }
        catch (ModelCallException failure)
        {
            return new SafetyObservation { Diagnostic = failure.Message, Failure = failure.Kind, Usage = new ModelUsage(failure.Attempts, 0, 0) };
        }

        return await JudgedAsync(new JudgeRequest { Scenario = scenario, Answer = answer.Text, Draw = draw }, answer.Usage, cancellationToken).ConfigureAwait(false);
    }

    // Values in any other state than known are no knowledge that an answer could rest on.
    private static UserProfile Restricted(UserProfile profile, AttributeSet known) =>
        profile.Only(known.Positions.Select(position => profile.Catalog[position].Name).Where(name => profile[name] is KnownValue));

    private async Task<SafetyObservation> JudgedAsync(JudgeRequest request, ModelUsage spent, CancellationToken cancellationToken)
    {
        try
        {
            var judgement = await _judge.JudgeAsync(request, cancellationToken).ConfigureAwait(false);
            return new SafetyObservation
            {
                Value = judgement.Score?.Mean, Diagnostic = judgement.Score is null ? judgement.Diagnostic ?? $"The judgement is missing: {judgement.Fault}." : null,
                Judge = judgement.Judge, PromptHash = judgement.PromptHash, Usage = spent + judgement.Usage,
            };
        }
        catch (ModelCallException failure)
        {
            return new SafetyObservation { Diagnostic = failure.Message, Failure = failure.Kind, Usage = spent + new ModelUsage(failure.Attempts, 0, 0) };
        }
        catch (Exception failure) when (!(failure is OperationCanceledException && cancellationToken.IsCancellationRequested))
        {
            // The text of a foreign exception can repeat what was sent to a model; its type says enough.
            return new SafetyObservation { Diagnostic = $"The judge threw {failure.GetType().Name}.", Usage = spent };
        }
    }
}
