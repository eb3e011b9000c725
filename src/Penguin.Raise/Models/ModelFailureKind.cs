namespace Penguin.Raise;

/// <summary>Why a model call failed. What is done about each is in docs/failures.md.</summary>
public enum ModelFailureKind
{
    /// <summary>None of the kinds below. Not retried.</summary>
    Unknown = 0,

    /// <summary>No connection: refused, name not found, connection lost. Retried.</summary>
    Unreachable = 1,

    /// <summary>No answer in time, or silence in the middle of a stream. Retried.</summary>
    Timeout = 2,

    /// <summary>Too many requests (HTTP 429). Retried after the stated wait.</summary>
    RateLimited = 3,

    /// <summary>The server failed (HTTP 5xx, 408, 409). Retried.</summary>
    ServerError = 4,

    /// <summary>The key is missing, wrong or not allowed (HTTP 401, 403). Not retried.</summary>
    Unauthorized = 5,

    /// <summary>No such model or address (HTTP 404). Not retried.</summary>
    NotFound = 6,

    /// <summary>The server refuses the request (HTTP 400, 422 and other 4xx), for a reason that has no kind of its own. Not retried.</summary>
    InvalidRequest = 7,

    /// <summary>The reply is no valid response: no JSON, cut JSON, wrong shapes, no choices. Retried.</summary>
    Malformed = 8,

    /// <summary>The reply is complete and empty. Retried.</summary>
    EmptyReply = 9,

    /// <summary>Too many calls have failed, so no more are sent for a while. Retried after that while.</summary>
    CircuitOpen = 10,

    /// <summary>The text is longer than the model's context. Not retried.</summary>
    ContextTooLong = 11,

    /// <summary>The provider's filter stopped the request or the reply. Not retried. A model's own refusal is an answer and no failure.</summary>
    ContentFiltered = 12,

    /// <summary>The reply ended at its limit of output tokens where a whole one is needed. Not retried: the limit would be met again.</summary>
    CutOff = 13,

    /// <summary>The reply ended without its end: the finish reason is missing, though this provider gives one. Retried while nothing was handed on.</summary>
    StreamCut = 14,

    /// <summary>The server reported an error after its reply had begun. Retried while nothing was handed on.</summary>
    ErrorInReply = 15,

    /// <summary>The request has too many bytes for the server (HTTP 413). Not retried.</summary>
    PayloadTooLarge = 16,

    /// <summary>The provider has no room at present (HTTP 529). Retried.</summary>
    Overloaded = 17,

    /// <summary>The account's credit or spending limit is used up (HTTP 402, or 429 with such a code). Not retried.</summary>
    QuotaExceeded = 18,

    /// <summary>No secure connection: the certificate is not trusted or does not fit. Not retried.</summary>
    NotTrusted = 19,

    /// <summary>The budget that was set for these calls has no room for one more; nothing was sent. Not retried.</summary>
    BudgetSpent = 20,
}
