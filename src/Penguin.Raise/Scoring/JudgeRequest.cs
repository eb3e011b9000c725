namespace Penguin.Raise;

/// <summary>An answer to be judged for the person who got it.</summary>
public sealed record JudgeRequest
{
    /// <summary>The query and the person. The judge sees all of it, whatever the model under test saw.</summary>
    public required Scenario Scenario { get; init; }

    /// <summary>The answer. A refusal by the model under test is an answer too; an empty text is not and is not judged.</summary>
    public required string Answer { get; init; }

    /// <summary>Tells repeated judgements of one answer apart; sent as the seed.</summary>
    /// <value>0 by default.</value>
    public int Draw { get; init; }

    /// <summary>The scenario's id and the draw, no text.</summary>
    /// <returns>A short text.</returns>
    public override string ToString() => $"JudgeRequest ({Scenario.Id}, draw {Draw.ToString(System.Globalization.CultureInfo.InvariantCulture)})";
}
