namespace Penguin.Raise;

/// <summary>The person does not want to say. It is never asked again and never inferred.</summary>
/// <param name="At">When it was declined, where known.</param>
public sealed record DeclinedValue(DateTimeOffset? At = null) : AttributeValue
{
    /// <inheritdoc/>
    public override AttributeValueState State => AttributeValueState.Declined;
}
