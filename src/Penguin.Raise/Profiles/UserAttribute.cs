namespace Penguin.Raise;

/// <summary>One fact about a person that can matter for the safety of an answer, and how to ask for it.</summary>
#pragma warning disable CA1711 // 'Attribute' is the field's word for a fact about a person
public sealed record UserAttribute
{
    /// <summary>The name, unique in its catalog when case, spaces, hyphens and underscores are ignored.</summary>
    public required string Name { get; init; }

    /// <summary>The question that asks for this fact, in plain words, one thing at a time.</summary>
    public required string Question { get; init; }

    /// <summary>Why it is asked, told to the person together with the question. Empty: nothing is said.</summary>
    public string Reason { get; init; } = "";

    /// <summary>The name of the group, for policies of the host; the built-in catalog has the paper's three.</summary>
    public string Group { get; init; } = "general";

    /// <summary>How sensitive the fact is.</summary>
    public AttributeSensitivity Sensitivity { get; init; }

    /// <summary>What asking costs the person, relative to an ordinary question. For planners and modules; the built-in order does not look at it.</summary>
    /// <value>Above 0; 1 by default.</value>
    public double Cost { get; init; } = 1;

    /// <summary>Usual values, offered as choices. Empty: free text.</summary>
    public IReadOnlyList<string> Values { get; init; } = [];

    /// <summary>Whether values outside <see cref="Values"/> are refused on reading.</summary>
    /// <value><see langword="false"/> by default: any text is a value.</value>
    public bool IsClosed { get; init; }

    /// <summary>Whether the agent may ask for it. A fact that may not be asked can still be given by the host or volunteered.</summary>
    /// <value><see langword="true"/> by default.</value>
    public bool IsAskable { get; init; } = true;

    /// <summary>The name.</summary>
    /// <returns><see cref="Name"/>.</returns>
    public override string ToString() => Name;
}
