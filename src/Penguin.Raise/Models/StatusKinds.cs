namespace Penguin.Raise;

/// <summary>The kind of failure behind an HTTP status and the codes of the error; where a server gives no code, behind a few fixed phrases of its text.</summary>
internal static class StatusKinds
{
    private static readonly string[] Context =
        ["context_length_exceeded", "exceed_context_size_error", "model_context_window_exceeded", "string_above_max_length", "input_too_long"];

    private static readonly string[] Filter = ["content_filter", "content_policy_violation", "ResponsibleAIPolicyViolation", "data_inspection_failed"];

    private static readonly string[] Quota = ["insufficient_quota", "billing_hard_limit_reached", "billing_error", "billing_not_active"];

    private static readonly string[] ContextPhrases =
        ["prompt is too long", "maximum context length", "context length", "context window", "context size", "input length exceeds"];

    public static ModelFailureKind Of(HttpFacts facts, string text) => facts.Status switch
    {
        400 or 413 or 422 => Refused(facts, text),
        401 or 403 => ModelFailureKind.Unauthorized,
        402 => ModelFailureKind.QuotaExceeded,
        404 => ModelFailureKind.NotFound,
        408 or 409 => ModelFailureKind.ServerError,
        429 => Has(facts, Quota) ? ModelFailureKind.QuotaExceeded : ModelFailureKind.RateLimited,
        529 => ModelFailureKind.Overloaded,
        >= 400 and < 500 => ModelFailureKind.InvalidRequest,
        >= 500 => Has(facts, ["overloaded_error"]) ? ModelFailureKind.Overloaded : ModelFailureKind.ServerError,
        _ => ModelFailureKind.Malformed,
    };

    private static ModelFailureKind Refused(HttpFacts facts, string text)
    {
        if (Has(facts, Context) || Array.Exists(ContextPhrases, phrase => text.Contains(phrase, StringComparison.OrdinalIgnoreCase)))
        {
            return ModelFailureKind.ContextTooLong;
        }

        return Has(facts, Filter) ? ModelFailureKind.ContentFiltered : facts.Status == 413 ? ModelFailureKind.PayloadTooLarge : ModelFailureKind.InvalidRequest;
    }

    private static bool Has(HttpFacts facts, string[] codes) => facts.Codes.Any(code => codes.Contains(code, StringComparer.OrdinalIgnoreCase));
}
