using Microsoft.Net.Http.Headers;

namespace AspNetChat;

/// <summary>Refuses requests that another site's page makes the browser send. The cookie is not sent along with them either; this is the second lock.</summary>
internal sealed class SameOriginFilter : IEndpointFilter
{
    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var request = context.HttpContext.Request;
        return IsForeign(request.Headers["Sec-Fetch-Site"], request.Headers[HeaderNames.Origin], $"{request.Scheme}://{request.Host}")
            ? Results.Problem("Another site's page sent this request.", statusCode: StatusCodes.Status403Forbidden)
            : await next(context);
    }

    private static bool IsForeign(string? site, string? origin, string own) =>
        site is not (null or "same-origin" or "none") || !(origin is null || string.Equals(origin, own, StringComparison.OrdinalIgnoreCase));
}
