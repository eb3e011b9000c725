using System.Text;

namespace Penguin.Raise.Providers;

/// <summary>Turns error responses into one exception before a client does so in its own way: not all keep the status, and none but OpenAI's the Retry-After.</summary>
internal sealed class StatusHandler(HttpMessageHandler inner) : DelegatingHandler(inner)
{
    private const int LongestErrorText = 64 * 1024;

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var response = await base.SendAsync(request, cancellationToken).ConfigureAwait(false);
        if (response.IsSuccessStatusCode)
        {
            return response;
        }

        using (response)
        {
            var error = ErrorText.Read(await TextAsync(response.Content, cancellationToken).ConfigureAwait(false));
            var failure = new ModelHttpException((int)response.StatusCode, WaitOf(response), error.Code);
            if ((int)response.StatusCode is 400 or 422)
            {
                failure.Data[RefusedFeature.DataKey] = (int)RefusedFeature.In(error);
            }

            throw failure;
        }
    }

    private static string? WaitOf(HttpResponseMessage response) => response.Headers.TryGetValues("Retry-After", out var values) ? values.First() : null;

    private static async Task<string> TextAsync(HttpContent content, CancellationToken cancellationToken)
    {
        var body = await content.ReadAsStreamAsync(cancellationToken).ConfigureAwait(false);
        var buffer = new byte[LongestErrorText];
        var read = await body.ReadAtLeastAsync(buffer, buffer.Length, throwOnEndOfStream: false, cancellationToken).ConfigureAwait(false);
        return Encoding.UTF8.GetString(buffer, 0, read);
    }
}
