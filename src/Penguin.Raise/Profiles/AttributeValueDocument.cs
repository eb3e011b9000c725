namespace Penguin.Raise;

/// <summary>One attribute's state as it is stored.</summary>
/// <remarks>Privacy: it holds the person's values in clear.</remarks>
public sealed class AttributeValueDocument
{
    /// <summary>The state.</summary>
    public AttributeValueState State { get; init; }

    /// <summary>The value; for <see cref="AttributeValueState.Conflicted"/> the earlier one.</summary>
    public string? Value { get; init; }

    /// <summary>Where the value came from.</summary>
    public ValueSource? Source { get; init; }

    /// <summary>When it was learned or declined.</summary>
    public DateTimeOffset? At { get; init; }

    /// <summary>For <see cref="AttributeValueState.Conflicted"/>: what was said later.</summary>
    public AttributeValueDocument? Other { get; init; }

    internal static AttributeValueDocument From(AttributeValue value) => value switch
    {
        KnownValue known => new() { State = known.State, Value = known.Text, Source = known.Source, At = known.At },
        ConflictedValue both => new()
        {
            State = both.State, Value = both.First.Text, Source = both.First.Source, At = both.First.At, Other = From(both.Second),
        },
        DeclinedValue declined => new() { State = declined.State, At = declined.At },
        NotApplicableValue none => new() { State = none.State, At = none.At },
        _ => new() { State = AttributeValueState.Unknown },
    };

    internal AttributeValue ToValue() => State switch
    {
        AttributeValueState.Known => ToKnown(),
        AttributeValueState.Conflicted => new ConflictedValue(ToKnown(), Other?.ToKnown() ?? throw new FormatException("the second value is missing")),
        AttributeValueState.Declined => new DeclinedValue(At),
        AttributeValueState.NotApplicable => new NotApplicableValue(At),
        AttributeValueState.Unknown => AttributeValue.Unknown,
        _ => throw new FormatException("the state is not one of the five"),
    };

    private KnownValue ToKnown() => string.IsNullOrWhiteSpace(Value)
        ? throw new FormatException("the value is missing")
        : new KnownValue(Value, Source ?? ValueSource.Host, At);
}
