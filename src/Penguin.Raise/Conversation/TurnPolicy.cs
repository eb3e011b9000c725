using Microsoft.Extensions.Logging;

namespace Penguin.Raise;

/// <summary>Decides what follows once a message has been read: one question, or the answer. Budget, limits and candidates are settled here; the modules decide the rest.</summary>
internal sealed class TurnPolicy(IAbstentionModule abstention, IAcquisitionModule acquisition, IAcquisitionModule fallback, int budget, ConsentGate consents, ILogger logger)
{
    public TurnReadings Needs => abstention.Needs | acquisition.Needs;

    /// <summary>The attribute to ask for, or why to answer now.</summary>
    /// <param name="session">The session with the message taken in.</param>
    /// <param name="limit">Why nothing more may be spent on questions, or <see langword="null"/>.</param>
    /// <param name="cancellationToken">Cancels.</param>
    public async ValueTask<(AcquisitionChoice? Ask, string Reason)> DecideAsync(
        RaiseSession session, string? limit, CancellationToken cancellationToken)
    {
        if (session.QuestionsAsked >= budget)
        {
            return (null, "budget");
        }

        if (limit is not null)
        {
            return (null, limit);
        }

        var context = ContextOf(session);
        if (context.Candidates.Count == 0)
        {
            return (null, "nothing-to-ask");
        }

        var decision = await DecideAsync(context, cancellationToken).ConfigureAwait(false);
        var reason = decision.Reason ?? "unstated";
        if (!decision.Abstain)
        {
            return (null, reason);
        }

        var choice = await ChooseAsync(context, cancellationToken).ConfigureAwait(false);
        return choice is null ? (null, "nothing-worth-asking") : (choice, reason);
    }

    /// <summary>The planned paths that the reader of a message is shown; none where no module wants them or they cannot be found.</summary>
    public async ValueTask<IReadOnlyList<PathExample>> ExamplesAsync(RaiseSession session, string message, CancellationToken cancellationToken)
    {
        if (acquisition is not IPathExamples source)
        {
            return [];
        }

        try
        {
            var query = session.Answer is null && session.Query is { } waiting ? waiting : message;
            return await source.ExamplesAsync(query, session.Profile.Catalog, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception failure) when (failure is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
        {
            Log.PartFailed(logger, nameof(IAcquisitionModule), failure.GetType().Name);
            return [];
        }
    }

    /// <summary>What may be asked now. The opening question for a query is no special category while there is anything else, whatever a host's module would choose; a minor is asked nothing sensitive at all.</summary>
    internal IReadOnlyList<UserAttribute> Candidates(RaiseSession session) => Opening(session, Askable(session));

    private static UserAttribute[] Opening(RaiseSession session, UserAttribute[] all)
    {
        UserAttribute[] others = session.QuestionsAsked > 0 ? [] : Array.FindAll(all, static attribute => attribute.Sensitivity != AttributeSensitivity.Special);
        return others.Length > 0 ? others : all;
    }

    private UserAttribute[] Askable(RaiseSession session)
    {
        var catalog = session.Profile.Catalog;
        var (found, count) = (new UserAttribute[catalog.Count], 0);
        for (var i = 0; i < catalog.Count; i++)
        {
            var attribute = catalog[i];
            if (attribute.IsAskable && MayAsk(session, session.Profile.At(i), attribute.Name) && consents.MayAsk(session, attribute)
                && (!session.IsMinor || attribute.Sensitivity == AttributeSensitivity.Ordinary))
            {
                found[count++] = attribute;
            }
        }

        return found[..count];
    }

    private static bool MayAsk(RaiseSession session, AttributeValue present, string name) => present switch
    {
        UnknownValue => TimesAsked(session, name) == 0,
        ConflictedValue both => TimesAsked(session, name) <= (both.First.Source == ValueSource.Asked ? 1 : 0), // one question more to clear up what contradicts itself
        _ => false,
    };

    private static int TimesAsked(RaiseSession session, string name)
    {
        var times = 0;
        for (var i = 0; i < session.Asked.Count; i++)
        {
            times += session.Asked[i] == name ? 1 : 0;
        }

        return times;
    }

    private TurnContext ContextOf(RaiseSession session)
    {
        var later = Askable(session);
        return new TurnContext
        {
            Query = session.Query!, Profile = session.Profile, Candidates = Opening(session, later), Later = later, QuestionsAsked = session.QuestionsAsked, Budget = budget,
            Completeness = session.Levels.Completeness, GeneralCompleteness = session.Levels.GeneralCompleteness, AskMore = session.Levels.AskMore, NextAttribute = session.Levels.NextAttribute,
        };
    }

    private async ValueTask<AbstentionDecision> DecideAsync(TurnContext context, CancellationToken cancellationToken)
    {
        try
        {
            return await abstention.DecideAsync(context, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception failure) when (failure is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
        {
            Log.PartFailed(logger, nameof(IAbstentionModule), failure.GetType().Name);
            return AbstentionDecision.AskOn("abstention-failed");
        }
    }

    private async ValueTask<AcquisitionChoice?> ChooseAsync(TurnContext context, CancellationToken cancellationToken)
    {
        try
        {
            var choice = await acquisition.ChooseAsync(context, cancellationToken).ConfigureAwait(false);
            if (choice is null || context.Candidates.Contains(choice.Attribute))
            {
                return choice;
            }

            Log.ChoiceRefused(logger, choice.Attribute.Name);
        }
        catch (Exception failure) when (failure is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
        {
            Log.PartFailed(logger, nameof(IAcquisitionModule), failure.GetType().Name);
        }

        return await fallback.ChooseAsync(context, cancellationToken).ConfigureAwait(false);
    }
}
