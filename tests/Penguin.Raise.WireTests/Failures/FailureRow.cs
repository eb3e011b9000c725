namespace Penguin.Raise.WireTests;

/// <summary>One way in which a server, or the way to it, fails. Exactly one of the three sources is set.</summary>
internal sealed record FailureRow(string Name)
{
    /// <summary>Answers in proper HTTP, in turn; the last one goes on.</summary>
    public Func<Wire, bool, IReadOnlyList<WireAnswer>>? Canned { get; init; }

    /// <summary>An answer at the level of bytes.</summary>
    public Func<Wire, RawRequest, WireClock, Task>? Raw { get; init; }

    /// <summary>Where there is no such server.</summary>
    public Func<FailureServers, string>? Address { get; init; }

    /// <summary>Whether a stream falls silent after its second piece.</summary>
    public bool StallsInMidStream { get; init; }

    /// <summary>For a plain call, a stream, or both (null).</summary>
    public bool? Streaming { get; init; }

    /// <summary>Wires that know nothing of the kind.</summary>
    public IReadOnlyList<string> Without { get; init; } = [];

    /// <summary>What comes of a plain call and of a stream, for each wire that has no entry of its own in <see cref="Except"/>.</summary>
    public required Expected Plain { get; init; }

    public Expected? Stream { get; init; }

    /// <summary>By "wire" or "wire stream".</summary>
    public IReadOnlyDictionary<string, Expected> Except { get; init; } = new Dictionary<string, Expected>();

    public bool Applies(Wire wire, bool streaming) => (Streaming ?? streaming) == streaming && !Without.Contains(wire.Name);

    public Expected For(Wire wire, bool streaming) => Except.GetValueOrDefault(streaming ? $"{wire.Name} stream" : wire.Name)
        ?? (streaming ? Stream ?? Plain : Plain);
}

/// <summary>What comes of a call: a kind of failure, <c>answer</c>, or <c>part, then KIND</c>; the requests that the server saw; the longest wait in seconds.</summary>
internal sealed record Expected(string Outcome, int Requests, double Wait = 0);
