namespace AspNetChat;

/// <summary>What the browser may do with the page: run its own two files and talk to this server, nothing else.</summary>
internal static class SecurityHeaders
{
    // Trusted types refuse any text that is put into the page as HTML, whatever it holds.
    private const string Policy =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; "
        + "require-trusted-types-for 'script'; trusted-types 'none'";

    public static Task AddAsync(HttpContext context, RequestDelegate next)
    {
        var headers = context.Response.Headers;
        headers.ContentSecurityPolicy = Policy;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "no-referrer";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        headers.CacheControl = context.Request.Path.StartsWithSegments("/conversation", StringComparison.Ordinal) ? "no-store" : "no-cache";
        return next(context);
    }
}
