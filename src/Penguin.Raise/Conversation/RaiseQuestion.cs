namespace Penguin.Raise;

/// <summary>One question to the person.</summary>
public sealed record RaiseQuestion
{
    /// <summary>The attribute it asks for.</summary>
    public required string Attribute { get; init; }

    /// <summary>The question in plain words, without the reason.</summary>
    public required string Text { get; init; }

    /// <summary>Why it is asked; empty where there is nothing to say.</summary>
    public string Why { get; init; } = "";

    /// <summary>Usual answers, for buttons; any other text is fine unless the attribute is closed. Empty: free text.</summary>
    public IReadOnlyList<string> Choices { get; init; } = [];

    /// <summary>How sensitive the fact is.</summary>
    public AttributeSensitivity Sensitivity { get; init; }

    /// <summary>That the question need not be answered.</summary>
    public string DeclineHint { get; init; } = AttributeCatalog.DefaultDeclineHint;

    /// <summary>The language of the texts, as a code such as <c>en</c>; <see langword="null"/> for a host's own words.</summary>
    public string? Language { get; init; }

    /// <summary>Whether the texts are written from right to left.</summary>
    public bool IsRightToLeft { get; init; }

    /// <summary>Whether a model worded it.</summary>
    public bool IsPhrased { get; init; }

    /// <summary>Whether the person has asked why: then it is the same question again, with its reason first.</summary>
    public bool IsExplained { get; init; }

    /// <summary>Question, reason and the way out in one text, for a plain chat.</summary>
    public string Message => string.Join(' ', (IsExplained ? new[] { Why, Text, DeclineHint } : [Text, Why, DeclineHint]).Where(part => part.Length > 0));

    /// <summary>The attribute's name.</summary>
    /// <returns>A short text.</returns>
    public override string ToString() => $"RaiseQuestion ({Attribute})";
}
