namespace Penguin.Raise.Replies;

/// <summary>One reply to one question, and what has to become of it.</summary>
internal sealed record ReplyRow
{
    public required string Id { get; init; }

    public required string Language { get; init; }

    /// <summary>What sort of reply it is, for the reader of the table.</summary>
    public required string Kind { get; init; }

    /// <summary>The attribute that was asked for.</summary>
    public required string Asked { get; init; }

    public required string Reply { get; init; }

    /// <summary>What is known before.</summary>
    public IReadOnlyDictionary<string, string> Known { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>What a good reader says; <see langword="null"/> where the reply has to be understood without a model.</summary>
    public ReplyReading? Reads { get; init; }

    /// <summary>Whether the simulated reader understands the reply.</summary>
    public bool Simulated { get; init; }

    /// <summary>By attribute: <c>unknown</c>, <c>declined</c>, <c>not applicable</c>, <c>conflicted</c>, or <c>known: </c> and the texts of which one has to be in the value. What is not named stays as it was.</summary>
    public required IReadOnlyDictionary<string, string> Expect { get; init; }

    /// <summary>How the turn ends: <c>ask</c>, <c>ask: why-asked</c>, or <c>answer: </c> and its reason.</summary>
    public required string Then { get; init; }

    /// <summary>What the row expects, in one word.</summary>
    public string ExpectedClass => Then switch
    {
        "ask: why-asked" => "why",
        "answer: wanted" => "wish",
        "answer: hostile" => "hostile",
        _ => Expect[Asked].Split(':')[0],
    };

    public override string ToString() => Id;
}
