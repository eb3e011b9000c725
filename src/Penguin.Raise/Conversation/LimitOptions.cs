using System.ComponentModel.DataAnnotations;

namespace Penguin.Raise;

/// <summary>How much a query and a conversation may cost at most. Where a limit is reached the agent asks no more and answers with what is known; the outcome's reason says so.</summary>
public sealed class LimitOptions
{
    /// <summary>The most model calls for one query, retries included.</summary>
    /// <value>1 to 1,000; <see langword="null"/> by default: three more than <see cref="RaiseOptions.Budget"/>, and one more for each question that a model words.</value>
    /// <remarks>A reading is then not repeated, a question not asked and an answer not repaired where there would be no call left for the answer.</remarks>
    [Range(1, 1000)]
    public int? CallsPerQuery { get; set; }

    /// <summary>The tokens of one query, in and out, after which nothing more is asked.</summary>
    /// <value>1 and up; <see langword="null"/> by default: none. Counted as the provider reports them.</value>
    [Range(1, 1_000_000_000_000)]
    public long? TokensPerQuery { get; set; }

    /// <summary>The most model calls of one conversation, follow-ups and failed turns included.</summary>
    /// <value>1 and up; <see langword="null"/> by default: none.</value>
    /// <remarks>Where it is reached, the built-in safe text is the answer (reason <c>conversation-limit</c>) and no model is called. A session store keeps nothing of a failed turn, lest it pushes another turn aside: there only a host that keeps the session counts it.</remarks>
    [Range(1, 1_000_000_000)]
    public int? CallsPerConversation { get; set; }

    /// <summary>The tokens of one conversation, in and out, after which no model is called.</summary>
    /// <value>1 and up; <see langword="null"/> by default: none. Counted as the provider reports them.</value>
    [Range(1, 1_000_000_000_000)]
    public long? TokensPerConversation { get; set; }

    /// <summary>How long one turn may take in all.</summary>
    /// <value>0.1 seconds to 1 hour; <see langword="null"/> by default: as long as the calls' own limits allow.</value>
    /// <remarks>A turn that takes longer ends as a failed one (<see cref="ModelFailureKind.Timeout"/>).</remarks>
    [DurationRange(0.1, 3600)]
    public TimeSpan? TimePerTurn { get; set; }

    internal LimitOptions Copy() => (LimitOptions)MemberwiseClone();
}
