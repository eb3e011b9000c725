using Microsoft.Extensions.AI;

namespace Penguin.Raise;

/// <summary>What a stream has used so far: as reported in it, else estimated from its text.</summary>
internal sealed class StreamTally
{
    private UsageDetails? _reported;
    private long _bytes;

    public string? Model { get; private set; }

    /// <summary>Whether anything came that costs.</summary>
    public bool IsEmpty => _reported is null && _bytes == 0;

    public void Add(ChatResponseUpdate update)
    {
        Model = update.ModelId ?? Model;
        foreach (var content in update.Contents)
        {
            if (content is UsageContent usage)
            {
                (_reported ??= new UsageDetails()).Add(usage.Details);
            }
            else if (content is TextContent text)
            {
                _bytes += System.Text.Encoding.UTF8.GetByteCount(text.Text);
            }
        }
    }

    public ModelUsage Usage(IEnumerable<ChatMessage> sent) => ModelUsage.Of(_reported, 1, _reported?.InputTokenCount is null ? TokenEstimate.Of(sent) : 0, TokenEstimate.OfBytes(_bytes));
}
