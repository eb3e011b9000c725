namespace Penguin.Raise;

/// <summary>The person has said two different things; both are kept until it is clear.</summary>
/// <param name="First">What was known before.</param>
/// <param name="Second">What was said later.</param>
public sealed record ConflictedValue(KnownValue First, KnownValue Second) : AttributeValue
{
    /// <inheritdoc/>
    public override AttributeValueState State => AttributeValueState.Conflicted;
}
