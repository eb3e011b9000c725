using System.Text.Json.Nodes;

namespace Penguin.Raise.Testing;

/// <summary>Plays the phrase-question stage: the given texts again.</summary>
internal static class SimulatedPhraser
{
    public static string Play(StageDocument input) =>
        new JsonObject { ["question"] = input.Text("question"), ["why"] = input.Text("why"), ["decline_hint"] = input.Text("decline_hint") }.ToJsonString();
}
