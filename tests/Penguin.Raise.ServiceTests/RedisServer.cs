using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace Penguin.Raise.ServiceTests;

/// <summary>A Redis server of the test's own on a free loopback port, in a folder of its own. It can be killed and started again on the same port.</summary>
internal sealed class RedisServer : IAsyncDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("penguin-redis-");
    private readonly bool _keepsData;
    private Process? _process;

    private RedisServer(bool keepsData) => _keepsData = keepsData;

    public int Port { get; } = FreePort();

    public static async Task<RedisServer> StartAsync(bool keepsData, CancellationToken cancellationToken)
    {
        Services.Require("redis-server");
        var server = new RedisServer(keepsData);
        await server.StartAsync(cancellationToken);
        return server;
    }

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        var start = new ProcessStartInfo("redis-server") { UseShellExecute = false, RedirectStandardOutput = true };
        string[] arguments =
        [
            "--port", Port.ToString(CultureInfo.InvariantCulture), "--bind", "127.0.0.1", "--dir", _folder.FullName, "--save", "",
            "--appendonly", _keepsData ? "yes" : "no", "--appendfsync", "always",
        ];
        Array.ForEach(arguments, start.ArgumentList.Add);
        _process = Process.Start(start)!;
        while (await _process.StandardOutput.ReadLineAsync(cancellationToken) is { } line)
        {
            if (line.Contains("Ready to accept connections", StringComparison.Ordinal))
            {
                return;
            }
        }

        throw new InvalidOperationException("redis-server ended before it accepted connections.");
    }

    public async Task KillAsync()
    {
        _process!.Kill();
        await _process.WaitForExitAsync(CancellationToken.None);
        _process.Dispose();
    }

    public async ValueTask DisposeAsync()
    {
        if (_process is { } process && !HasEnded(process))
        {
            await KillAsync();
        }

        _folder.Delete(recursive: true);
    }

    private static bool HasEnded(Process process)
    {
        try
        {
            return process.HasExited;
        }
        catch (InvalidOperationException)
        {
            return true; // killed and disposed by the test
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
