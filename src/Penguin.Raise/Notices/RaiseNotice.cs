namespace Penguin.Raise;

/// <summary>A text that the host shows beside the outcome.</summary>
/// <param name="Kind">What it is for.</param>
/// <param name="Text">The text.</param>
public sealed record RaiseNotice(RaiseNoticeKind Kind, string Text)
{
    /// <summary>The kind.</summary>
    /// <returns>A short text.</returns>
    public override string ToString() => $"RaiseNotice ({Kind})";
}
