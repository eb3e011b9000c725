namespace Penguin.Raise;

/// <summary>An HTTP error for message handlers to throw that stand below a chat client: it keeps what many clients lose, the Retry-After header and the error's code.</summary>
/// <remarks>The pipeline finds it anywhere among the inner exceptions of what the client throws. Its message holds the status only.</remarks>
internal sealed class ModelHttpException : HttpRequestException
{
    /// <summary>Creates the exception.</summary>
    /// <param name="status">The HTTP status, 100 to 599.</param>
    /// <param name="retryAfter">The Retry-After header as it came: seconds or a date; <see langword="null"/> where there was none.</param>
    /// <param name="errorCode">The code or type of the error in the server's reply, such as <c>context_length_exceeded</c>; <see langword="null"/> where there was none.</param>
    public ModelHttpException(int status, string? retryAfter = null, string? errorCode = null)
        : base(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"HTTP {status}"), inner: null, Checked(status))
    {
        RetryAfter = retryAfter;
        ErrorCode = errorCode;
    }

    /// <summary>The Retry-After header as it came.</summary>
    public string? RetryAfter { get; }

    /// <summary>The code or type of the error in the server's reply.</summary>
    public string? ErrorCode { get; }

    private static System.Net.HttpStatusCode Checked(int status)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(status, 100);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(status, 599);
        return (System.Net.HttpStatusCode)status;
    }
}
