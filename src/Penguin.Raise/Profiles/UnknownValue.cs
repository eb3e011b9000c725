namespace Penguin.Raise;

/// <summary>Nothing is known about the attribute.</summary>
public sealed record UnknownValue : AttributeValue
{
    /// <inheritdoc/>
    public override AttributeValueState State => AttributeValueState.Unknown;
}
