using System.Text.Json.Nodes;
using Penguin.Raise.Testing;

namespace Penguin.Raise.BrowserTests;

/// <summary>Replies of a scripted model.</summary>
internal static class Script
{
    public const string Answer = "Start with ten minutes a day, at a time that is yours.";

    /// <summary>A model that finds nothing in a message and asks on until the budget ends, or answers at once.</summary>
    public static ScriptedChatClient Model(int completeness = 0, string answer = Answer, string language = "en") => new ScriptedChatClient()
        .Otherwise(ModelStage.ReadTurn, Reading(completeness, language)).Otherwise(ModelStage.Answer, answer);

    public static string Reading(int completeness, string language = "en", params IEnumerable<(string Attribute, string Value, bool Corrects)> facts) => new JsonObject
    {
        ["facts"] = new JsonArray([.. facts.Select(fact => (JsonNode)new JsonObject
        {
            ["attribute"] = fact.Attribute, ["state"] = "known", ["value"] = fact.Value, ["quote"] = fact.Value, ["corrects"] = fact.Corrects,
        })]),
        ["danger"] = false, ["wants_answer"] = false, ["asks_why"] = false, ["hostile"] = false, ["new_query"] = false, ["language"] = language,
        ["completeness_reason"] = "Because.", ["completeness"] = completeness,
    }.ToJsonString();
}
