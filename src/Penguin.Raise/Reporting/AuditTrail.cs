using System.Text.Json;

namespace Penguin.Raise;

/// <summary>Writes one line of JSON for each turn: time, conversation, outcome, reason code, action. Nothing that anybody wrote. Safe for concurrent use.</summary>
/// <remarks>Privacy: a line says that a conversation called for help. It is not covered by the receipt of <see cref="SessionEraser"/> unless the host registers an <see cref="IErasable"/> for it.</remarks>
/// <param name="writer">Where to. It stays the caller's.</param>
/// <param name="withRules">Whether the codes of crisis rules are written; they say what a message was about. Off by default.</param>
public sealed class AuditTrail(TextWriter writer, bool withRules = false) : ITurnObserver
{
    private readonly KeyedLock _turns = new();

    /// <inheritdoc/>
    public async ValueTask ObserveAsync(TurnRecord turn, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(turn);
        var line = JsonSerializer.Serialize(withRules ? turn : turn with { Rules = [] }, ReportJson.Default.TurnRecord);
        using var entered = await _turns.EnterAsync("", cancellationToken).ConfigureAwait(false);
        await writer.WriteAsync($"{line}\n".AsMemory(), cancellationToken).ConfigureAwait(false);
        await writer.FlushAsync(cancellationToken).ConfigureAwait(false);
    }
}
