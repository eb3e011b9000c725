namespace Penguin.Raise.Testing;

/// <summary>What a <see cref="FaultyChatClient"/> does to a call.</summary>
public enum FaultKind
{
    /// <summary>Nothing: the call passes to the inner client.</summary>
    None = 0,

    /// <summary>HTTP 429 with Retry-After.</summary>
    RateLimited = 1,

    /// <summary>HTTP 500.</summary>
    ServerError = 2,

    /// <summary>No answer in time.</summary>
    Timeout = 3,

    /// <summary>No connection.</summary>
    Unreachable = 4,

    /// <summary>The inner client's reply, cut off before its end.</summary>
    CutOffJson = 5,

    /// <summary>A reply without text.</summary>
    EmptyReply = 6,

    /// <summary>A refusal.</summary>
    Refusal = 7,

    /// <summary>Random bytes as text.</summary>
    Garbage = 8,

    /// <summary>The connection is lost while the inner client's reply comes in: a stream fails after some updates, a whole reply never arrives.</summary>
    StreamCut = 9,
}
