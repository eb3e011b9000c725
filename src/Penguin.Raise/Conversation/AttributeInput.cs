namespace Penguin.Raise;

/// <summary>An attribute that may be filled, in a stage input. <c>values</c> only where the set is closed.</summary>
internal sealed record AttributeInput(string Name, string Meaning, IReadOnlyList<string>? Values)
{
    public static AttributeInput From(UserAttribute attribute) => new(attribute.Name, attribute.Question, attribute.IsClosed ? attribute.Values : null);
}
