namespace Penguin.Raise;

/// <summary>What a query and a conversation may still cost. Immutable.</summary>
internal sealed class QueryLimits(LimitOptions limits, int budget)
{
    private readonly LimitOptions _limits = limits.Copy();
    private readonly int? _callsPerQuery = limits.CallsPerQuery;

    /// <summary>The calls left for the query, what the turn has cost so far taken off.</summary>
    public int CallsLeft(RaiseSession session, ModelUsage turn = default)
    {
        var left = (_callsPerQuery ?? (budget + 3 + session.WordingCalls)) - (session.Usage + turn).Calls;
        var inAll = _limits.CallsPerConversation is { } most ? most - (session.EarlierUsage + session.Usage + turn).Calls : left;
        return (int)Math.Max(0, Math.Min(left, inAll));
    }

    /// <summary>How often one message may be read: at least once, and again only where that takes no call from the questions still possible and the answer.</summary>
    public int Readings(RaiseSession session) => 1 + Math.Max(0, CallsLeft(session) - (Math.Max(0, budget - session.QuestionsAsked) + 2));

    /// <summary>Why no question may follow, or <see langword="null"/>. A question takes a reading of its reply and the answer after it.</summary>
    public string? AgainstAsking(RaiseSession session, ModelUsage turn) =>
        CallsLeft(session, turn) < 2 ? "call-limit" : Tokens(session.Usage + turn) >= _limits.TokensPerQuery ? "token-limit" : null;

    /// <summary>Whether the conversation may cost nothing more at all.</summary>
    public bool IsSpent(RaiseSession session, ModelUsage turn = default)
    {
        var all = session.EarlierUsage + session.Usage + turn;
        return all.Calls >= _limits.CallsPerConversation || Tokens(all) >= _limits.TokensPerConversation;
    }

    private static long Tokens(ModelUsage usage) => usage.InputTokens + usage.OutputTokens;
}
