namespace Penguin.Raise;

/// <summary>Exceptions of clients that this package does not refer to, known by their names: those of the packages Anthropic and OllamaSharp.</summary>
internal static class NamedExceptions
{
    private const string Anthropic = "Anthropic.Exceptions.Anthropic";

    public static int? StatusOf(Exception exception)
    {
        for (var type = exception.GetType(); type is not null && type != typeof(Exception); type = type.BaseType)
        {
            if (StatusOf(type.FullName) is { } status)
            {
                return status;
            }
        }

        return null;
    }

    public static ModelFailureKind? KindOf(Exception exception) => exception.GetType().FullName switch
    {
        Anthropic + "SseException" => ModelFailureKind.ErrorInReply,
        Anthropic + "InvalidDataException" => ModelFailureKind.Malformed,
        Anthropic + "IOException" => ModelFailureKind.Unreachable,
        "Anthropic.Credentials.WorkloadIdentityException" => ModelFailureKind.Unauthorized,
        _ => null,
    };

    // A number of their own has the status behind it; the last two stand for the ranges that have none.
    private static int? StatusOf(string? name) => name switch
    {
        Anthropic + "BadRequestException" or "OllamaSharp.Models.Exceptions.OllamaException" => 400,
        Anthropic + "UnauthorizedException" => 401,
        Anthropic + "PaymentRequiredException" => 402,
        Anthropic + "ForbiddenException" => 403,
        Anthropic + "NotFoundException" => 404,
        Anthropic + "RequestTimeoutException" => 408,
        Anthropic + "ConflictException" => 409,
        Anthropic + "ContentTooLargeException" => 413,
        Anthropic + "UnprocessableEntityException" => 422,
        Anthropic + "RateLimitException" => 429,
        Anthropic + "ServiceUnavailableException" => 503,
        Anthropic + "GatewayTimeoutException" => 504,
        Anthropic + "OverloadedException" => 529,
        Anthropic + "4xxException" => 400,
        Anthropic + "5xxException" => 500,
        _ => null,
    };
}
