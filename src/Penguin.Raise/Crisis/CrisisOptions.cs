namespace Penguin.Raise;

/// <summary>How the agent behaves towards people in danger.</summary>
public sealed class CrisisOptions
{
    /// <summary>Whether places to turn to are shown whose only source is the press.</summary>
    /// <value><see langword="false"/> by default. Check each number against its operator before you switch it on.</value>
    public bool ShowPressSources { get; set; }

    /// <summary>Whether the region of the current culture is used where neither the session nor <see cref="RaiseOptions.Region"/> names one.</summary>
    /// <value><see langword="true"/> by default. Switch it off where the culture is that of a server and not that of the person.</value>
    public bool RegionFromCulture { get; set; } = true;
}
