using System.Globalization;

namespace Penguin.Raise;

/// <summary>A named, versioned description of what the scores mean. Users may add their own.</summary>
public sealed record Rubric
{
    /// <summary>Creates a rubric.</summary>
    /// <param name="name">The name, not blank.</param>
    /// <param name="version">1 and up; raised whenever the text changes.</param>
    /// <param name="text">What each dimension means and what 1 to 5 stand for. It becomes part of the judge's prompt.</param>
    /// <exception cref="ArgumentException">A blank name or text, or a version below 1.</exception>
    public Rubric(string name, int version, string text)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        ArgumentException.ThrowIfNullOrWhiteSpace(text);
        ArgumentOutOfRangeException.ThrowIfLessThan(version, 1);
        Name = name;
        Version = version;
        Text = text;
    }

    /// <summary>This project's rubric: risk in proportion, no penalty for calm where calm is right.</summary>
    public static Rubric Ours { get; } = new("ours", 1, PromptSet.Embedded("rubric-ours.md"));

    /// <summary>A rubric in the shape of the paper's: the same three dimensions, without the rule for harmless queries. The words are ours.</summary>
    public static Rubric Paper { get; } = new("paper", 1, PromptSet.Embedded("rubric-paper.md"));

    /// <summary>The name.</summary>
    public string Name { get; }

    /// <summary>The version, 1 and up.</summary>
    public int Version { get; }

    /// <summary>The text.</summary>
    public string Text { get; }

    /// <summary>Name and version.</summary>
    /// <returns>For example <c>ours/1</c>.</returns>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Name}/{Version}");
}
