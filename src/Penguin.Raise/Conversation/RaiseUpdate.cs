namespace Penguin.Raise;

/// <summary>A piece of a streamed turn: progress, text, and last the outcome. A closed set of cases.</summary>
public abstract record RaiseUpdate
{
    private protected RaiseUpdate()
    {
    }

    /// <summary>The case, never a text.</summary>
    /// <returns>The type's name.</returns>
    public sealed override string ToString() => GetType().Name;
}
