using System.Diagnostics.CodeAnalysis;
using Microsoft.Extensions.AI;

namespace Penguin.Raise;

/// <summary>What a model is called for. From it follow the client (keyed by <see cref="Name"/>), the prompt, the telemetry name and what a simulated model does.</summary>
/// <remarks>The stage travels in <see cref="ChatOptions.AdditionalProperties"/> and is not sent over the wire by the usual clients.</remarks>
public sealed record ModelStage
{
    /// <summary>The key in <see cref="ChatOptions.AdditionalProperties"/> under which the stage's name travels.</summary>
    public const string PropertyName = "penguin.raise.stage";

    private ModelStage(string name) => Name = name;

    /// <summary>Writes the answer to a query under what is known.</summary>
    public static ModelStage Answer { get; } = new("answer");

    /// <summary>Scores an answer for a person.</summary>
    public static ModelStage Judge { get; } = new("judge");

    /// <summary>Reads one message of a person: facts, wishes, completeness.</summary>
    public static ModelStage ReadTurn { get; } = new("read-turn");

    /// <summary>Ranks the attributes that could be asked for, for the offline planner.</summary>
    public static ModelStage Rank { get; } = new("rank");

    /// <summary>Words a question in the person's language.</summary>
    public static ModelStage PhraseQuestion { get; } = new("phrase-question");

    /// <summary>All stages.</summary>
    public static IReadOnlyList<ModelStage> All { get; } = [Answer, Judge, ReadTurn, Rank, PhraseQuestion];

    /// <summary>The name: lower case with hyphens. Also the service key of the stage's own <see cref="IChatClient"/>.</summary>
    public string Name { get; }

    /// <summary>Finds the stage of a request.</summary>
    /// <param name="options">The options of the request.</param>
    /// <param name="stage">The stage, where there is one.</param>
    /// <returns>Whether the request carries a stage of this library.</returns>
    public static bool TryGet(ChatOptions? options, [NotNullWhen(true)] out ModelStage? stage)
    {
        stage = options?.AdditionalProperties is { } properties && properties.TryGetValue(PropertyName, out var name)
            ? All.FirstOrDefault(candidate => candidate.Name == name as string)
            : null;
        return stage is not null;
    }

    /// <summary>The name.</summary>
    /// <returns><see cref="Name"/>.</returns>
    public override string ToString() => Name;

    internal ChatOptions Stamp(ChatOptions options)
    {
        (options.AdditionalProperties ??= [])[PropertyName] = Name;
        return options;
    }
}
