using System.Globalization;

namespace Penguin.Raise.Testing;

/// <summary>A <see cref="ScriptedChatClient"/> was called more often than it has replies.</summary>
/// <remarks>It is no transient failure: a resilience pipeline does not send the call again.</remarks>
public sealed class ScriptExhaustedException : Exception
{
    internal ScriptExhaustedException(int scriptedCalls, ModelStage? stage, int number)
        : base(Describe(scriptedCalls, stage, number))
    {
        ScriptedCalls = scriptedCalls;
        Stage = stage;
    }

    /// <summary>How many replies were scripted in all.</summary>
    public int ScriptedCalls { get; }

    /// <summary>The stage of the call that found no reply; <see langword="null"/> where it carries none.</summary>
    public ModelStage? Stage { get; }

    private static string Describe(int scriptedCalls, ModelStage? stage, int number) => string.Create(CultureInfo.InvariantCulture,
        $"The script has no reply for call {number} ({(stage is null ? "no stage" : $"stage '{stage.Name}'")}); {scriptedCalls} {(scriptedCalls == 1 ? "reply was" : "replies were")} scripted. Enqueue one more, or set Otherwise.");
}
