using Microsoft.Extensions.AI;
using Microsoft.Extensions.Logging;

namespace Penguin.Raise;

/// <summary>Writes the answer of a turn, checks it, has it repaired once, and else puts the safe text in its place.</summary>
internal sealed class AnswerDesk(AnswerWriter writer, QueryLimits limits, AnswerCheckMode mode, StageFailurePolicy onFailure, ILogger logger, HostChat? host = null)
{
    public AnswerCheckMode Mode => mode;

    /// <summary>The same desk for one request of a host's chat.</summary>
    public AnswerDesk In(HostChat chat) => new(writer, limits, mode, onFailure, logger, chat);

    /// <summary>Writes piece by piece, unchecked.</summary>
    public IAsyncEnumerable<AnswerPiece> StreamAsync(PreparedTurn turn, Action<WrittenAnswer> completed, CancellationToken cancellationToken) =>
        writer.StreamAsync(RequestOf(turn), completed, cancellationToken);

    /// <summary>The answer without repair: what is wrong with it is left to <see cref="FinishAsync"/>.</summary>
    /// <exception cref="ModelCallException">The model failed, and the host wants the turn to fail then.</exception>
    public async Task<FinishedAnswer> WriteAsync(PreparedTurn turn, CancellationToken cancellationToken)
    {
        try
        {
            var written = await writer.WriteAsync(RequestOf(turn), cancellationToken).ConfigureAwait(false);
            if (Mode == AnswerCheckMode.Off && written.Text.Length > 0 && GuidedText.Split(written.Text).Answer.Length == 0)
            {
                throw new ModelCallException(ModelFailureKind.EmptyReply, ModelStage.Answer, attempts: (int)written.Usage.Calls).Costing(written.Usage);
            }

            var faults = Mode == AnswerCheckMode.On ? FaultsOf(written, turn) : [];
            return written.IsPending ? new FinishedAnswer(faults.Count == 0 ? written : written with { Text = "" }, AnswerCheckResult.NotChecked, [])
                : new FinishedAnswer(written, Mode == AnswerCheckMode.On ? AnswerCheckResult.Passed : AnswerCheckResult.NotChecked, faults);
        }
        catch (ModelCallException failure) when (onFailure == StageFailurePolicy.Fallback)
        {
            Log.AnswerReplaced(logger, failure.Kind.ToString());
            return Safe(turn.Session, failure.Usage, ["model-failure"]);
        }
    }

    /// <summary>Puts right what is wrong, by one call where one is left.</summary>
    public async Task<FinishedAnswer> FinishAsync(PreparedTurn turn, FinishedAnswer first, CancellationToken cancellationToken)
    {
        if (first.Faults.Count == 0 || first.Check == AnswerCheckResult.Replaced)
        {
            return first;
        }

        var usage = first.Written.Usage;
        RaiseTelemetry.CountFaults(first.Faults);
        if (limits.CallsLeft(turn.Session, turn.Usage + usage) > 0)
        {
            try
            {
                var request = RequestOf(turn, first.Written.Response) with { Draft = first.Written.Text, Repair = [.. first.Faults.Select(AnswerCheck.Advice)] };
                var second = await writer.WriteAsync(request, cancellationToken).ConfigureAwait(false);
                usage += second.Usage;
                if (!second.IsPending && FaultsOf(second, turn).Count == 0)
                {
                    return new FinishedAnswer(second with { Usage = usage }, AnswerCheckResult.Repaired, first.Faults);
                }
            }
            catch (ModelCallException failure)
            {
                usage += failure.Usage;
            }
        }

        Log.AnswerReplaced(logger, string.Join(' ', first.Faults));
        return Safe(turn.Session, usage, first.Faults);
    }

    /// <summary>The safe text after a failure, where the host wants that; else <see langword="null"/>.</summary>
    public FinishedAnswer? SafeAfter(PreparedTurn turn, FailedOutcome failed)
    {
        if (onFailure == StageFailurePolicy.FailTurn)
        {
            return null;
        }

        Log.AnswerReplaced(logger, failed.Kind.ToString());
        return Safe(turn.Session, new ModelUsage(failed.Usage.Calls - turn.Usage.Calls, failed.Usage.InputTokens - turn.Usage.InputTokens, failed.Usage.OutputTokens - turn.Usage.OutputTokens), ["model-failure"]);
    }

    public static FinishedAnswer Safe(RaiseSession session, ModelUsage usage, IReadOnlyList<string> faults) =>
        new(new WrittenAnswer(LanguageLibrary.OrDefault(session.Language).SafeAnswer, usage, null), AnswerCheckResult.Replaced, faults);

    private AnswerRequest RequestOf(PreparedTurn turn, ChatResponse? reply = null) => host is null ? turn.Request!
        : turn.Request! with { Host = reply is null ? host : host.After(reply), IsGuided = turn.Request.IsGuided && host.IsGuided };

    // A picture or a call of a tool alone has no text that could have a fault.
    private IReadOnlyList<string> FaultsOf(WrittenAnswer written, PreparedTurn turn) =>
        written is { Text.Length: 0, Response: not null } ? [] : AnswerCheck.Faults(written.Text, RequestOf(turn, written.Response), turn.Help.Resources);
}
