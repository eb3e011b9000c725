namespace Penguin.Raise.WireTests;

/// <summary>How a chat takes its responses.</summary>
public enum ChatMode
{
    /// <summary>At once.</summary>
    Whole,

    /// <summary>As a stream of checked answers.</summary>
    Stream,

    /// <summary>As a stream that the model writes, unchecked.</summary>
    UncheckedStream,
}
