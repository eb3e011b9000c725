namespace Penguin.Raise;

/// <summary>A value of a model's JSON. Duplicate members are kept and numbers stay as written, so that nothing is decided by the parser.</summary>
internal sealed class LooseNode(LooseKind kind, string text = "")
{
    private const int Usual = 8;
    private const int Few = 16;

    private List<KeyValuePair<string, LooseNode>>? _members;

    public LooseKind Kind { get; } = kind;

    /// <summary>The text of a quoted or bare value.</summary>
    public string Text { get; } = text;

    /// <summary>The members of an object; the items of an array under empty names.</summary>
    public IReadOnlyList<KeyValuePair<string, LooseNode>> Members => _members is null ? [] : _members;

    /// <summary>Whether it is an object in which a name stands twice.</summary>
    public bool RepeatsNames => Kind == LooseKind.Object && _members is { Count: > 1 } members && (members.Count <= Few ? HasTwins(members) : members.DistinctBy(member => member.Key, StringComparer.Ordinal).Count() < members.Count);

    public bool IsText => Kind == LooseKind.Text;

    public void Add(string name, LooseNode value) => (_members ??= new List<KeyValuePair<string, LooseNode>>(Usual)).Add(new(name, value));

    private static bool HasTwins(List<KeyValuePair<string, LooseNode>> members)
    {
        for (var i = 1; i < members.Count; i++)
        {
            for (var j = 0; j < i; j++)
            {
                if (members[i].Key == members[j].Key)
                {
                    return true;
                }
            }
        }

        return false;
    }
}
