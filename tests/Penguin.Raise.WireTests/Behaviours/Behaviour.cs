namespace Penguin.Raise.WireTests;

/// <summary>One way in which a working server answers, and what comes of it.</summary>
internal sealed record Behaviour(string Name)
{
    /// <summary>What the model makes of the document that was asked for.</summary>
    public Func<string, string> Written { get; init; } = text => text;

    /// <summary>What the server makes of the reply.</summary>
    public Func<WireReply, WireReply> Sent { get; init; } = reply => reply;

    /// <summary>The field of the request that the server refuses, where it does.</summary>
    public Func<Wire, string?> Refuses { get; init; } = _ => null;

    /// <summary>The parameter's name in the refusal.</summary>
    public string Parameter { get; init; } = "";

    /// <summary>The requests that a judgement costs; one more where the server refuses something first.</summary>
    public int JudgeRequests { get; init; } = 1;

    /// <summary>Clients that know no such reply.</summary>
    public IReadOnlyList<string> Without { get; init; } = [];

    /// <summary>How the turn ends: with an answer, or, where the reading is missing, with a question.</summary>
    public string Turn { get; init; } = "answer";

    public int RequestsOf(Wire wire) => JudgeRequests + (Refuses(wire) is null ? 0 : 1);
}
