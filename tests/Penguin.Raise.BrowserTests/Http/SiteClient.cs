using System.Net;
using System.Net.Http.Json;
using System.Net.ServerSentEvents;
using System.Text.Json;

namespace Penguin.Raise.BrowserTests;

/// <summary>A browser without a page: keeps the cookie and calls what the page calls.</summary>
internal sealed class SiteClient : IDisposable
{
    private readonly HttpClient _http;

    public SiteClient(RunningSite site) => _http = new HttpClient(new SocketsHttpHandler { CookieContainer = Cookies }) { BaseAddress = site.Address };

    public CookieContainer Cookies { get; } = new();

    private static CancellationToken Ended => TestContext.Current.CancellationToken;

    public Task<HttpResponseMessage> SendAsync(HttpMethod method, string path, object? body = null, params (string Name, string Value)[] headers)
    {
        var request = new HttpRequestMessage(method, new Uri(path, UriKind.Relative)) { Content = body as HttpContent ?? (body is null ? null : JsonContent.Create(body)) };
        Array.ForEach(headers, header => request.Headers.TryAddWithoutValidation(header.Name, header.Value));
        return _http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, Ended);
    }

    public Task<JsonElement> ShowAsync() => _http.GetFromJsonAsync<JsonElement>(new Uri("/conversation", UriKind.Relative), Ended);

    public Task<HttpResponseMessage> PostAsync(string text, int turns = 0) => SendAsync(HttpMethod.Post, "/conversation/messages", new { text, turns });

    /// <summary>The events of one turn.</summary>
    public async Task<List<(string Type, JsonElement Data)>> SayAsync(string text, int turns = 0)
    {
        using var response = await PostAsync(text, turns);
        response.EnsureSuccessStatusCode();
        response.Content.Headers.ContentType!.MediaType.Should().Be("text/event-stream");
        await using var body = await response.Content.ReadAsStreamAsync(Ended);
        return await SseParser.Create(body, (type, data) => (type, JsonElement.Parse(data))).EnumerateAsync(Ended).Select(item => item.Data).ToListAsync(Ended);
    }

    public void Dispose() => _http.Dispose();
}
