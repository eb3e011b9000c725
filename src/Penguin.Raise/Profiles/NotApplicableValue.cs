namespace Penguin.Raise;

/// <summary>The fact does not exist for this person.</summary>
/// <param name="At">When that was learned, where known.</param>
public sealed record NotApplicableValue(DateTimeOffset? At = null) : AttributeValue
{
    /// <inheritdoc/>
    public override AttributeValueState State => AttributeValueState.NotApplicable;
}
