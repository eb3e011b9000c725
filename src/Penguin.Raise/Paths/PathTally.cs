namespace Penguin.Raise;

/// <summary>The votes for one attribute.</summary>
internal readonly record struct PathTally
{
    public double Gain { get; private init; }

    public double Variance { get; private init; }

    public double Weight { get; private init; }

    public int Support { get; private init; }

    /// <summary>The weighted mean step at which paths that hold the attribute acquire it.</summary>
    public double MeanStep { get; private init; }

    private bool IsPrior { get; init; }

    public static PathTally Of(ReadOnlySpan<PathVoter> voters, int position, AttributeSet known, AttributeSet candidates)
    {
        double all = 0, holding = 0, steps = 0, gains = 0, squares = 0;
        var support = 0;
        var prior = true;
        foreach (var voter in voters)
        {
            all += voter.Weight;
            var step = voter.StepOf(position);
            if (step < 0)
            {
                continue;
            }

            var gain = voter.Gain(step, known, candidates);
            holding += voter.Weight;
            steps += voter.Weight * step;
            gains += voter.Weight * gain.Value;
            squares += voter.Weight * ((gain.Value * gain.Value) + gain.Variance);
            support++;
            prior &= voter.IsPrior;
        }

        return support == 0 ? default : new PathTally
        {
            Gain = gains / all, Variance = Math.Max(0, (squares / all) - (gains / all * (gains / all))), Weight = holding / all, Support = support,
            MeanStep = steps / holding, IsPrior = prior,
        };
    }

    public PathAdvice Advice(UserAttribute attribute) => new()
    {
        Attribute = attribute, ExpectedGain = Gain, Deviation = Math.Sqrt(Variance), Weight = Weight, Support = Support, IsPrior = IsPrior,
    };
}
