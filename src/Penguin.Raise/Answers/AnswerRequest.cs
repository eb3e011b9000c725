namespace Penguin.Raise;

/// <summary>A query to be answered under what is known.</summary>
public sealed record AnswerRequest
{
    /// <summary>What the person asks; not blank.</summary>
    public required string Query { get; init; }

    /// <summary>What is known; only known values are sent. <see langword="null"/>: nothing.</summary>
    public UserProfile? Profile { get; init; }

    /// <summary>What has happened to the person, where it may be told to the model.</summary>
    public string? Situation { get; init; }

    /// <summary>Free text about the person, where it may be told to the model.</summary>
    public string? Background { get; init; }

    /// <summary>For a follow-up: what was asked before.</summary>
    public string? EarlierQuery { get; init; }

    /// <summary>For a follow-up: what was answered before.</summary>
    public string? EarlierAnswer { get; init; }

    /// <summary>Whether the model first writes the guidelines that this profile and query call for, in the same call, and answers under them.</summary>
    /// <value><see langword="false"/> by default; the agent sets it.</value>
    public bool IsGuided { get; init; }

    /// <summary>For a repair: the text that could not be shown.</summary>
    internal string? Draft { get; init; }

    /// <summary>For a repair: what has to be put right.</summary>
    internal IReadOnlyList<string> Repair { get; init; } = [];

    /// <summary>For an answer within a host's chat: the host's request.</summary>
    internal HostChat? Host { get; init; }

    /// <summary>Tells repeated answers to one query apart; sent as the seed. <see langword="null"/>: no seed is sent.</summary>
    public int? Draw { get; init; }

    /// <summary>No text of the person.</summary>
    /// <returns>The type's name.</returns>
    public override string ToString() => nameof(AnswerRequest);
}
