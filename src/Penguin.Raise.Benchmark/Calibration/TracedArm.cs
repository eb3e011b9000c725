namespace Penguin.Raise.Benchmark;

/// <summary>Answers as an agent would that stops asking at one turn of a traced conversation.</summary>
internal sealed class TracedArm(IReadOnlyList<TracedTurn> turns, int stop, AnswerWriter writer) : IExperimentArm
{
    public string Name => CalibrationResult.ToTheBudget;

    public async Task<ArmAnswer> AnswerAsync(Scenario scenario, int draw, CancellationToken cancellationToken = default)
    {
        var turn = turns[stop];
        if (turn.Outcome is not AskOutcome)
        {
            return RaiseArm.Ended(turn.Outcome, []) with { Questions = turn.Questions, Usage = turn.Usage, Transcript = [] };
        }

        if (stop == turns.Count - 1)
        {
            return new ArmAnswer { Missing = MissingKind.NoAnswer, Diagnostic = "The agent still asked at the end. Lower its budget.", Questions = turn.Questions, Usage = turn.Usage };
        }

        var request = new AnswerRequest { IsGuided = true, Query = scenario.Query, Profile = turn.Outcome.Session.Profile, Draw = draw };
        var answer = await ArmAnswer.WriteAsync(writer, request, cancellationToken).ConfigureAwait(false);
        return answer with { Questions = turn.Questions, Usage = turn.Usage + answer.Usage };
    }
}
