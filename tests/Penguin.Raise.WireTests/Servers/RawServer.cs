using System.Collections.Concurrent;
using System.Globalization;
using System.Text;

namespace Penguin.Raise.WireTests;

/// <summary>A server at the level of bytes: it can do what no proper server does. One request a connection; answers are chosen by the first part of the path.</summary>
internal sealed class RawServer : IAsyncDisposable
{
    private const byte TlsRecord = 0x16;

    private readonly ConcurrentDictionary<string, Func<RawRequest, Task>> _answers = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, ConcurrentQueue<string>> _seen = new(StringComparer.Ordinal);
    private readonly LoopbackListener _listener;

    public RawServer() => _listener = new LoopbackListener(AnswerAsync);

    public int Port => _listener.Port;

    /// <summary>Answers requests below an address of their own.</summary>
    /// <returns>The address.</returns>
    public string Serve(string cell, Func<RawRequest, Task> answer)
    {
        _answers[cell] = answer;
        return string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{Port}/{cell}");
    }

    /// <summary>The bodies of the requests that have come.</summary>
    public IReadOnlyCollection<string> Seen(string cell) => _seen.TryGetValue(cell, out var bodies) ? bodies : [];

    public ValueTask DisposeAsync() => _listener.DisposeAsync();

    private async Task AnswerAsync(Stream connection, CancellationToken ended)
    {
        var (head, body) = await ReadAsync(connection, ended);
        var path = head.Split(' ', 3)[1];
        var cell = path.Split('/', StringSplitOptions.RemoveEmptyEntries).FirstOrDefault() ?? "";
        var bodies = _seen.GetOrAdd(cell, _ => new());
        int number;
        lock (bodies)
        {
            bodies.Enqueue(body);
            number = bodies.Count;
        }

        if (_answers.TryGetValue(cell, out var answer))
        {
            await answer(new RawRequest(head, body, number, connection, ended));
        }
    }

    private static async Task<(string Head, string Body)> ReadAsync(Stream stream, CancellationToken cancellationToken)
    {
        var received = new MemoryStream();
        var buffer = new byte[16 * 1024];
        while (true)
        {
            var text = Encoding.UTF8.GetString(received.GetBuffer(), 0, (int)received.Length);
            if (text.IndexOf("\r\n\r\n", StringComparison.Ordinal) is var end and >= 0 && IsWhole(text[..end], received.Length - end - 4, text))
            {
                return (text[..end], text[(end + 4)..]);
            }

            if (received.Length > 0 && received.GetBuffer()[0] == TlsRecord)
            {
                await stream.WriteAsync("HTTP/1.1 400 Bad Request\r\n\r\n"u8.ToArray(), cancellationToken);
                throw new IOException("The client wants TLS.");
            }

            var read = await stream.ReadAsync(buffer, cancellationToken);
            received.Write(buffer, 0, read > 0 ? read : throw new IOException("The client went away."));
        }
    }

    private static bool IsWhole(string head, long bytes, string text)
    {
        foreach (var line in head.Split("\r\n"))
        {
            if (line.StartsWith("Content-Length:", StringComparison.OrdinalIgnoreCase))
            {
                return bytes >= long.Parse(line[15..], NumberStyles.Integer, CultureInfo.InvariantCulture);
            }

            if (line.StartsWith("Transfer-Encoding:", StringComparison.OrdinalIgnoreCase))
            {
                return text.EndsWith("0\r\n\r\n", StringComparison.Ordinal);
            }
        }

        return true;
    }
}
