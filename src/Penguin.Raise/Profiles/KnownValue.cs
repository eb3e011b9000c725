namespace Penguin.Raise;

/// <summary>One known value, as free text.</summary>
public sealed record KnownValue : AttributeValue
{
    /// <summary>The longest text of a value, in UTF-16 code units.</summary>
    public const int MaxLength = 1000;

    /// <summary>Creates a known value.</summary>
    /// <param name="text">The value, 1 to 1000 characters, not blank.</param>
    /// <param name="source">Where it came from.</param>
    /// <param name="at">When it was learned; <see langword="null"/> where that is not known.</param>
    /// <exception cref="ArgumentException">The text is blank or too long. The message does not repeat it.</exception>
    public KnownValue(string text, ValueSource source = ValueSource.Host, DateTimeOffset? at = null)
    {
        ArgumentNullException.ThrowIfNull(text);
        var trimmed = text.Trim();
        if (trimmed.Length == 0)
        {
            throw new ArgumentException("A known value must not be blank; use AttributeValue.Unknown.", nameof(text));
        }

        if (trimmed.Length > MaxLength)
        {
            throw new ArgumentException("A value holds at most 1000 characters; this one has more. Shorten it.", nameof(text));
        }

        Text = trimmed;
        Source = source;
        At = at;
    }

    /// <summary>The value, trimmed.</summary>
    public string Text { get; }

    /// <summary>Where it came from.</summary>
    public ValueSource Source { get; }

    /// <summary>When it was learned, where known.</summary>
    public DateTimeOffset? At { get; }

    /// <inheritdoc/>
    public override AttributeValueState State => AttributeValueState.Known;
}
