namespace Penguin.Raise;

/// <summary>A value of a model's JSON. Duplicate members are kept and numbers stay as written, so that nothing is decided by the parser.</summary>
internal sealed class LooseNode(LooseKind kind, string text = "")
{
    private readonly List<KeyValuePair<string, LooseNode>> _members = [];

    public LooseKind Kind { get; } = kind;

    /// <summary>The text of a quoted or bare value.</summary>
    public string Text { get; } = text;

    /// <summary>The members of an object; the items of an array under empty names.</summary>
    public IReadOnlyList<KeyValuePair<string, LooseNode>> Members => _members;

    public bool IsText => Kind == LooseKind.Text;

    public void Add(string name, LooseNode value) => _members.Add(new(name, value));
}
