using Microsoft.Extensions.AI;

namespace Penguin.Raise;

/// <summary>Whether a client's replies say why they ended, as told, as known of its provider, or as learnt from its replies. Safe for concurrent use.</summary>
internal sealed class FinishReasons(bool? told, string? provider)
{
    private static readonly string[] KnownToSay = ["openai", "anthropic", "ollama"];

    private volatile bool _expected = told ?? KnownToSay.Contains(provider, StringComparer.OrdinalIgnoreCase);

    public bool AreExpected => _expected;

    public void Learn(ChatFinishReason? reason)
    {
        if (told is null && reason is not null)
        {
            _expected = true;
        }
    }
}
