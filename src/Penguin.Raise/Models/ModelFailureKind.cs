namespace Penguin.Raise;

/// <summary>Why a model call failed.</summary>
public enum ModelFailureKind
{
    /// <summary>None of the kinds below. Not retried.</summary>
    Unknown = 0,

    /// <summary>No connection: refused, name not found, TLS, connection lost. Retried.</summary>
    Unreachable = 1,

    /// <summary>No answer in time. Retried.</summary>
    Timeout = 2,

    /// <summary>Too many requests (HTTP 429). Retried after the stated wait.</summary>
    RateLimited = 3,

    /// <summary>The server failed (HTTP 5xx, 408, 409). Retried.</summary>
    ServerError = 4,

    /// <summary>The key is missing, wrong or not allowed (HTTP 401, 403). Not retried.</summary>
    Unauthorized = 5,

    /// <summary>No such model or address (HTTP 404). Not retried.</summary>
    NotFound = 6,

    /// <summary>The server refuses the request (HTTP 400, 413, 422 and other 4xx). Not retried.</summary>
    InvalidRequest = 7,

    /// <summary>The reply is no valid response. Retried.</summary>
    Malformed = 8,

    /// <summary>The reply is empty. Retried.</summary>
    EmptyReply = 9,

    /// <summary>Too many calls have failed, so no more are sent for a while. Retried after that while.</summary>
    CircuitOpen = 10,
}
