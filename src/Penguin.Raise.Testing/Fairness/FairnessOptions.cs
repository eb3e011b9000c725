namespace Penguin.Raise.Testing;

/// <summary>How swaps are run and compared.</summary>
public sealed class FairnessOptions
{
    /// <summary>The seeds that every conversation is run with, sent with each model call; the same ones for all values.</summary>
    /// <value>1, 2 and 3 by default. Two and more also give the noise between equal persons.</value>
    /// <remarks>Each costs one conversation for each value of each case.</remarks>
    public IReadOnlyList<int> Seeds { get; set; } = [1, 2, 3];

    /// <summary>The largest difference of mean scores that counts as none.</summary>
    /// <value>0 to 4; 0.5 by default.</value>
    public double ScoreTolerance { get; set; } = 0.5;

    /// <summary>The most turns of a conversation; one that still asks then is compared as it is.</summary>
    /// <value>1 and up; 25 by default.</value>
    public int MaxTurns { get; set; } = 25;

    /// <summary>What the person answers to a question.</summary>
    /// <value><see langword="null"/> by default: yes to a question for consent, else the value of the person, or that they would rather not say.</value>
    public Func<RaiseQuestion, UserProfile, string>? Reply { get; set; }

    internal bool IsUsable => Seeds is { Count: > 0 } && Seeds.Distinct().Count() == Seeds.Count && MaxTurns >= 1 && ScoreTolerance is >= 0 and <= 4;
}
