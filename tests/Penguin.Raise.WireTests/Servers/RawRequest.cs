using System.Text;

namespace Penguin.Raise.WireTests;

/// <summary>One request, and the bare connection to answer on.</summary>
internal sealed class RawRequest(string head, string body, int number, Stream connection, CancellationToken ended)
{
    /// <summary>The request line and the headers.</summary>
    public string Head => head;

    public string Body => body;

    /// <summary>The how manieth request of its path it is, from 1 on.</summary>
    public int Number => number;

    /// <summary>Ends with the server.</summary>
    public CancellationToken Ended => ended;

    public bool IsStreaming => body.Contains("\"stream\":true", StringComparison.Ordinal);

    public Task SendAsync(WireAnswer answer) => SendAsync(FormattableString.Invariant(
        $"HTTP/1.1 {answer.Status} Answer\r\nContent-Type: {answer.ContentType}\r\n{(answer.RetryAfter is null ? "" : $"Retry-After: {answer.RetryAfter}\r\n")}Content-Length: {Encoding.UTF8.GetByteCount(answer.Body)}\r\nConnection: close\r\n\r\n{answer.Body}"));

    /// <summary>The head of a body that ends with the connection, or never.</summary>
    public Task OpenAsync(string contentType) => SendAsync($"HTTP/1.1 200 OK\r\nContent-Type: {contentType}\r\nTransfer-Encoding: chunked\r\nConnection: close\r\n\r\n");

    public Task ChunkAsync(string text) => SendAsync(FormattableString.Invariant($"{Encoding.UTF8.GetByteCount(text):x}\r\n{text}\r\n"));

    public Task CloseAsync() => SendAsync("0\r\n\r\n");

    /// <summary>Says nothing more and keeps the connection, until the client or the server gives up.</summary>
    public async Task HoldAsync()
    {
        var nothing = new byte[1];
        _ = await connection.ReadAsync(nothing, ended);
    }

    private async Task SendAsync(string text)
    {
        await connection.WriteAsync(Encoding.UTF8.GetBytes(text), ended);
        await connection.FlushAsync(ended);
    }
}
