using Penguin.Raise;

namespace AspNetChat;

/// <summary>What was erased where, and what nobody here can reach.</summary>
internal sealed record ReceiptView(DateTimeOffset Time, bool IsComplete, IReadOnlyList<ReceiptView.Line> Places, IReadOnlyList<string> NotReached)
{
    public static ReceiptView Of(ErasureReceipt receipt) =>
        new(receipt.Time, receipt.IsComplete, [.. receipt.Entries.Select(entry => new Line(entry.Place, entry.State.ToString()))], receipt.NotReached);

    internal sealed record Line(string Place, string State);
}
