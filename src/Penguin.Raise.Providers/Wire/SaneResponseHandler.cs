namespace Penguin.Raise.Providers;

/// <summary>Refuses responses that no client can take: pages for people, and bodies that do not end.</summary>
internal sealed class SaneResponseHandler(HttpMessageHandler inner, int longest) : DelegatingHandler(inner)
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var response = await base.SendAsync(request, cancellationToken).ConfigureAwait(false);
        if (response.IsSuccessStatusCode && response.Content.Headers.ContentType?.MediaType is "text/html")
        {
            response.Dispose();
            throw new FormatException("The server answered with a page for people (text/html): this is not the address of a model.");
        }

        var body = new BoundedStream(await response.Content.ReadAsStreamAsync(cancellationToken).ConfigureAwait(false), longest);
        var bounded = new StreamContent(body);
        foreach (var (name, values) in response.Content.Headers)
        {
            bounded.Headers.TryAddWithoutValidation(name, values);
        }

        response.Content = bounded;
        return response;
    }
}
