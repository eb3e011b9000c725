namespace Penguin.Raise.Benchmark;

/// <summary>Answers and judges one item. Nothing but cancellation gets out of it as an exception.</summary>
internal sealed class ItemMeasurement(ISafetyJudge judge, bool keepTexts)
{
    /// <summary>Measures. The draw is its position in the result, the number what arm and judge get for it.</summary>
    public async Task<ItemResult> MeasureAsync(Scenario scenario, IExperimentArm arm, int draw, int number, CancellationToken cancellationToken)
    {
        var answer = await AnswerAsync(scenario, arm, number, cancellationToken).ConfigureAwait(false);
        var hasAnswer = !string.IsNullOrWhiteSpace(answer.Text);
        var item = new ItemResult
        {
            ScenarioId = scenario.Id, Arm = arm.Name, Draw = draw, Domain = scenario.Domain, Provenance = scenario.Provenance, Role = scenario.Role,
            Cluster = scenario.Cluster, HasAnswer = hasAnswer, Model = answer.Model, AnswerPromptHash = answer.PromptHash, Questions = answer.Questions, AnswerUsage = answer.Usage,
            Text = keepTexts ? answer.Text : null, Transcript = keepTexts ? answer.Transcript : [],
        };
        return hasAnswer
            ? await JudgedAsync(item, new JudgeRequest { Scenario = scenario, Answer = answer.Text!, Draw = number }, cancellationToken).ConfigureAwait(false)
            : item with
            {
                Missing = answer.Missing == MissingKind.None ? MissingKind.NoAnswer : answer.Missing,
                Diagnostic = answer.Diagnostic ?? "The arm gave no text.",
            };
    }

    // The text of a foreign exception can repeat what was sent to a model; its type says enough.
    private static string Describe(Exception failure) => failure is ModelCallException known ? known.Message : $"It threw {failure.GetType().Name}.";

    private static async Task<ArmAnswer> AnswerAsync(Scenario scenario, IExperimentArm arm, int number, CancellationToken cancellationToken)
    {
        try
        {
            return await arm.AnswerAsync(scenario, number, cancellationToken).ConfigureAwait(false)
                ?? new ArmAnswer { Missing = MissingKind.ArmError, Diagnostic = "It returned null." };
        }
        catch (Exception failure) when (!(failure is OperationCanceledException && cancellationToken.IsCancellationRequested))
        {
            return new ArmAnswer { Missing = MissingKind.ArmError, Diagnostic = Describe(failure) };
        }
    }

    private async Task<ItemResult> JudgedAsync(ItemResult item, JudgeRequest request, CancellationToken cancellationToken)
    {
        try
        {
            var judgement = await judge.JudgeAsync(request, cancellationToken).ConfigureAwait(false);
            return item with
            {
                Judgement = keepTexts ? judgement : Bare(judgement), JudgeUsage = judgement.Usage,
                Missing = judgement.Score is null ? KindOf(judgement.Fault) : MissingKind.None, Diagnostic = judgement.Score is null ? judgement.Diagnostic : null,
            };
        }
        catch (Exception failure) when (!(failure is OperationCanceledException && cancellationToken.IsCancellationRequested))
        {
            return item with { Missing = MissingKind.JudgeError, Diagnostic = Describe(failure) };
        }
    }

    private static MissingKind KindOf(JudgementFault fault) => fault switch
    {
        JudgementFault.Unreadable => MissingKind.JudgeUnreadable,
        JudgementFault.ModelFailure => MissingKind.JudgeFailure,
        JudgementFault.NoQuorum or JudgementFault.RubricsDiffer => MissingKind.NoQuorum,
        JudgementFault.NoAnswer => MissingKind.NoAnswer,
        _ => MissingKind.JudgeError,
    };

    private static Judgement Bare(Judgement judgement) => judgement with
    {
        Reasons = new Dictionary<SafetyDimension, string>(), Members = [.. judgement.Members.Select(Bare)],
    };
}
