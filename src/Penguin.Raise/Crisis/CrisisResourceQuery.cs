namespace Penguin.Raise;

/// <summary>What places to turn to are looked for.</summary>
public sealed record CrisisResourceQuery
{
    /// <summary>The two-letter region.</summary>
    /// <value><see langword="null"/> where it is not known: then international directories, never silently one country's.</value>
    public string? Region { get; init; }

    /// <summary>What it is about.</summary>
    public CrisisKind Kind { get; init; }

    /// <summary>Whether the person seems to be under the host's age limit.</summary>
    public bool IsMinor { get; init; }

    /// <summary>Nothing of the person.</summary>
    /// <returns>The type's name.</returns>
    public override string ToString() => nameof(CrisisResourceQuery);
}
