using System.Collections.Concurrent;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace Penguin.Raise.HostTests;

/// <summary>Passes requests on to another server and keeps their bodies: what really went over the wire.</summary>
internal sealed class RecordingProxy(Uri target) : IAsyncDisposable
{
    private readonly HttpClient _client = new() { BaseAddress = target };
    private readonly ConcurrentQueue<JsonElement> _bodies = new();
    private LoopbackServer? _server;

    public IReadOnlyCollection<JsonElement> Bodies => _bodies;

    public string Address => _server!.Address;

    public static async Task<RecordingProxy> StartAsync(Uri target, CancellationToken cancellationToken)
    {
        var proxy = new RecordingProxy(target);
        proxy._server = await LoopbackServer.StartAsync(proxy.PassOnAsync, cancellationToken);
        return proxy;
    }

    public async ValueTask DisposeAsync()
    {
        await _server!.DisposeAsync();
        _client.Dispose();
    }

    private async Task PassOnAsync(HttpContext context)
    {
        using var reader = new StreamReader(context.Request.Body, Encoding.UTF8);
        var body = await reader.ReadToEndAsync(context.RequestAborted);
        _bodies.Enqueue(JsonElement.Parse(body));
        using var sent = new StringContent(body, Encoding.UTF8, "application/json");
        using var response = await _client.PostAsync(new Uri(context.Request.Path.Value!, UriKind.Relative), sent, context.RequestAborted);
        context.Response.StatusCode = (int)response.StatusCode;
        context.Response.ContentType = response.Content.Headers.ContentType?.ToString();
        await context.Response.WriteAsync(await response.Content.ReadAsStringAsync(context.RequestAborted), context.RequestAborted);
    }
}
