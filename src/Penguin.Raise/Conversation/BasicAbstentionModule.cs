namespace Penguin.Raise;

/// <summary>Asks on while the query is vague and little is known: a rule that needs no reading. Immutable.</summary>
/// <remarks>A query is vague where it is short: it names no circumstance. Letters of scripts without spaces count for half a word each.</remarks>
public sealed class BasicAbstentionModule : IAbstentionModule
{
    private readonly int _enoughFacts;
    private readonly int _longQuery;

    /// <summary>Creates the module.</summary>
    /// <param name="enoughFacts">The known facts from which on is answered, 1 and up.</param>
    /// <param name="longQuery">The words from which on a query is not vague, 1 and up.</param>
    /// <exception cref="ArgumentOutOfRangeException">One of them is below 1.</exception>
    public BasicAbstentionModule(int enoughFacts = 1, int longQuery = 30)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(enoughFacts, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(longQuery, 1);
        (_enoughFacts, _longQuery) = (enoughFacts, longQuery);
    }

    /// <inheritdoc/>
    public TurnReadings Needs => TurnReadings.None;

    /// <inheritdoc/>
    public ValueTask<AbstentionDecision> DecideAsync(TurnContext context, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(context);
        return ValueTask.FromResult(
            context.Profile.KnownCount >= _enoughFacts ? AbstentionDecision.Answer("facts-known")
            : Words(context.Query) >= _longQuery ? AbstentionDecision.Answer("query-is-specific")
            : AbstentionDecision.AskOn("query-is-vague"));
    }

    private static int Words(string query) =>
        query.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length + (query.Count(unit => unit is (>= '\u3040' and <= '\u30ff') or (>= '\u3400' and <= '\u9fff') or (>= '\u0e00' and <= '\u0e7f')) / 2);
}
