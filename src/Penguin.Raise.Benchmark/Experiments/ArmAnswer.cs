namespace Penguin.Raise.Benchmark;

/// <summary>What came of answering one scenario in one arm: a text, or why there is none.</summary>
public sealed record ArmAnswer
{
    /// <summary>The answer; <see langword="null"/> where there is none.</summary>
    public string? Text { get; init; }

    /// <summary>Why there is no text.</summary>
    public MissingKind Missing { get; init; }

    /// <summary>What went wrong, in words without a text of the person.</summary>
    public string? Diagnostic { get; init; }

    /// <summary>The answering model as the provider names it; <see langword="null"/> where the arm is not told.</summary>
    public string? Model { get; init; }

    /// <summary>The hash of the prompt that the answer was written under; <see langword="null"/> where the arm is not told.</summary>
    public string? PromptHash { get; init; }

    /// <summary>How many questions the person was asked.</summary>
    public int Questions { get; init; }

    /// <summary>What answering cost, questions included.</summary>
    public ModelUsage Usage { get; init; }

    /// <summary>The conversation, where the arm had one and keeps it.</summary>
    public IReadOnlyList<ArmTurn> Transcript { get; init; } = [];

    /// <summary>Counts only.</summary>
    /// <returns>A short text.</returns>
    public override string ToString() => Text is null ? $"ArmAnswer (missing: {Missing})" : "ArmAnswer";

    /// <summary>What a writer gives for a request: its answer, or why there is none.</summary>
    internal static async Task<ArmAnswer> WriteAsync(AnswerWriter writer, AnswerRequest request, CancellationToken cancellationToken)
    {
        try
        {
            var answer = await writer.WriteAsync(request, cancellationToken).ConfigureAwait(false);
            return new ArmAnswer { Text = answer.Text, Model = answer.Model, PromptHash = answer.PromptHash, Usage = answer.Usage };
        }
        catch (ModelCallException failure)
        {
            return new ArmAnswer { Missing = MissingKind.AnswerFailure, Diagnostic = failure.Message, Usage = failure.Usage };
        }
    }
}
