namespace Penguin.Raise;

/// <summary>The paths that vote on one query, ready to be counted again and again. Immutable.</summary>
internal sealed class PathBallot
{
    private readonly AttributeCatalog _catalog;
    private readonly PathVoter[] _voters;

    public PathBallot(IEnumerable<PathVoter> voters, AttributeCatalog catalog, IReadOnlyList<PathMatch> paths)
    {
        _voters = [.. voters.Where(voter => voter.Weight > 0)];
        (_catalog, Paths) = (catalog, paths);
        HasPlanned = Array.Exists(_voters, voter => !voter.IsPrior);
    }

    /// <summary>The paths that were found.</summary>
    public IReadOnlyList<PathMatch> Paths { get; }

    /// <summary>Whether a similar planned query votes, and not a starting path alone.</summary>
    public bool HasPlanned { get; }

    /// <summary>Whether no path votes at all.</summary>
    public bool IsEmpty => _voters.Length == 0;

    /// <summary>The positions of what a profile knows.</summary>
    public AttributeSet Known(UserProfile profile) => ReferenceEquals(profile.Catalog, _catalog) ? profile.KnownSet
        : AttributeSet.Of(profile.Known.Select(pair => _catalog.PositionOf(pair.Attribute.Name)));

    /// <summary>The positions of attributes.</summary>
    public AttributeSet Positions(IReadOnlyList<UserAttribute> attributes)
    {
        var positions = AttributeSet.Empty;
        for (var i = 0; i < attributes.Count; i++)
        {
            positions = positions.With(_catalog.PositionOf(attributes[i].Name));
        }

        return positions;
    }

    /// <summary>The advice on each candidate that some path holds, the best first.</summary>
    public IReadOnlyList<PathAdvice> Advice(AttributeSet known, AttributeSet candidates) => Votes(known, candidates).ConvertAll(vote => vote.Tally.Advice(_catalog[vote.Position]));

    /// <summary>The advice on what may be asked now.</summary>
    public IReadOnlyList<PathAdvice> Advice(TurnContext context) => Advice(Known(context.Profile), Positions(context.Candidates));

    /// <summary>The advice on the candidate that gains most, its cost taken off; of equal ones the first in the order of <see cref="Advice(TurnContext)"/>; <see langword="null"/> where no path holds one.</summary>
    public PathAdvice? Best(TurnContext context, double costWeight)
    {
        var (known, candidates) = (Known(context.Profile), Positions(context.Candidates));
        (int Position, PathTally Tally)? best = null;
        var most = 0.0;
        for (var position = 0; position < _catalog.Count; position++)
        {
            if (!TryVote(position, known, candidates, out var tally))
            {
                continue;
            }

            var gain = tally.Gain - (costWeight * _catalog[position].Cost);
            if (best is not { } other || gain > most || (gain.Equals(most) && InOrder((position, tally), other) < 0))
            {
                (best, most) = ((position, tally), gain);
            }
        }

        return best is { } found ? found.Tally.Advice(_catalog[found.Position]) : null;
    }

    /// <summary>How much of the votes' weight says that an attribute gains a stated amount or more now, and what it gains in those.</summary>
    public (double Share, double Gain) Matters(UserAttribute attribute, AttributeSet known, AttributeSet candidates, double least)
    {
        var position = _catalog.PositionOf(attribute.Name);
        double all = 0, mattering = 0, gains = 0;
        foreach (var voter in _voters)
        {
            all += voter.Weight;
            var step = voter.StepOf(position);
            var gain = step < 0 ? 0 : voter.Gain(step, known, candidates).Value;
            if (gain >= least)
            {
                mattering += voter.Weight;
                gains += voter.Weight * gain;
            }
        }

        return mattering > 0 ? (mattering / all, gains / mattering) : default;
    }

    /// <summary>Whether some question that is still possible is expected to gain more than it costs.</summary>
    /// <remarks>
    /// The opening question may not be the one that gains most, but it is the way to it: as long as more than one question is left, all that may be asked later counts, so that
    /// knowing more never makes more worth asking.
    /// </remarks>
    /// <param name="context">The state.</param>
    /// <param name="share">How much of the planned gain is believed.</param>
    /// <param name="costOf">The gain that each question has to bring.</param>
    public bool IsWorthAsking(TurnContext context, double share, Func<UserAttribute, double> costOf)
    {
        var known = Known(context.Profile);
        var possible = Positions(context.Later is { } later && context.Budget - context.QuestionsAsked > 1 ? later : context.Candidates);
        for (var position = 0; position < _catalog.Count; position++)
        {
            if (possible.Contains(position) && share * PathTally.Of(_voters, position, known, possible).Gain > costOf(_catalog[position]))
            {
                return true;
            }
        }

        return false;
    }

    private List<(int Position, PathTally Tally)> Votes(AttributeSet known, AttributeSet candidates)
    {
        var votes = new List<(int Position, PathTally Tally)>(candidates.Count);
        for (var position = 0; position < _catalog.Count; position++)
        {
            if (TryVote(position, known, candidates, out var tally))
            {
                votes.Add((position, tally));
            }
        }

        votes.Sort(InOrder);
        return votes;
    }

    private bool TryVote(int position, AttributeSet known, AttributeSet candidates, out PathTally tally)
    {
        tally = candidates.Contains(position) && !known.Contains(position) ? PathTally.Of(_voters, position, known, candidates) : default;
        return tally.Support > 0;
    }

    // By gain, then by the mean place in the paths, then in catalog order.
    private static int InOrder((int Position, PathTally Tally) one, (int Position, PathTally Tally) other) =>
        other.Tally.Gain.CompareTo(one.Tally.Gain) is not 0 and var byGain ? byGain
        : one.Tally.MeanStep.CompareTo(other.Tally.MeanStep) is not 0 and var byStep ? byStep
        : one.Position.CompareTo(other.Position);
}
