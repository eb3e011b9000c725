using System.Net;
using System.Net.Sockets;

namespace Penguin.Raise.WireTests;

/// <summary>Accepts connections on a free loopback port. A peer that goes away ends its answer, which is what many tests are about.</summary>
internal sealed class LoopbackListener : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _stop = new();
    private readonly Func<Stream, CancellationToken, Task> _answer;
    private readonly Task _accepting;

    public LoopbackListener(Func<Stream, CancellationToken, Task> answer)
    {
        _answer = answer;
        _listener.Start(512);
        _accepting = AcceptAsync();
    }

    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        _listener.Stop();
        await _accepting;
        _stop.Dispose();
    }

    private async Task AcceptAsync()
    {
        while (true)
        {
            var next = _listener.AcceptTcpClientAsync(_stop.Token).AsTask();
            await ((Task)next).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            if (!next.IsCompletedSuccessfully)
            {
                return;
            }

            _ = AnswerAsync(await next);
        }
    }

    private async Task AnswerAsync(TcpClient client)
    {
        using (client)
        {
            await _answer(client.GetStream(), _stop.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }
}
