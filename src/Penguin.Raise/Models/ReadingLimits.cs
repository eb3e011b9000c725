namespace Penguin.Raise;

/// <summary>Bounds for reading a model's reply.</summary>
internal static class ReadingLimits
{
    /// <summary>How long one pattern may look at one text. The patterns take time in proportion to the text; this is a net below them.</summary>
    public const int PatternMilliseconds = 2000;
}
