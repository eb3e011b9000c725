namespace Penguin.Raise;

/// <summary>What a profile holds for one attribute: one of five closed cases. <see cref="ToString"/> gives the state, never a value.</summary>
public abstract record AttributeValue
{
    private protected AttributeValue()
    {
    }

    /// <summary>Nothing is known.</summary>
    public static AttributeValue Unknown { get; } = new UnknownValue();

    /// <summary>The state.</summary>
    public abstract AttributeValueState State { get; }

    /// <summary>The state's name, never the value.</summary>
    /// <returns>For example <c>Known</c>.</returns>
    public sealed override string ToString() => State.ToString();
}
