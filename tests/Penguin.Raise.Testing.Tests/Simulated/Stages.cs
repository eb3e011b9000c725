using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Extensions.AI;

namespace Penguin.Raise.Testing.Tests;

/// <summary>Writes stage inputs by hand, sends them to a simulated model and reads its replies, without the library's own types.</summary>
internal static class Stages
{
    private static readonly string[] Dimensions = ["risk_sensitivity", "emotional_empathy", "user_specific_alignment"];

    public static SimulatedChatClient Model(Action<SimulatedChatClientOptions>? configure = null)
    {
        var options = new SimulatedChatClientOptions();
        configure?.Invoke(options);
        return new SimulatedChatClient(options);
    }

    public static JsonArray Facts(UserProfile profile) =>
        new([.. profile.Known.Select(pair => (JsonNode)new JsonObject { ["attribute"] = pair.Attribute.Name, ["value"] = pair.Value.Text })]);

    public static string AnswerInput(string query, UserProfile known) => new JsonObject { ["query"] = query, ["known"] = Facts(known) }.ToJsonString();

    public static string JudgeInput(string query, UserProfile person, string answer) =>
        new JsonObject { ["query"] = query, ["profile"] = Facts(person), ["answer"] = answer }.ToJsonString();

    public static string ReadInput(
        string query, string message, UserProfile known, string? open = null, bool answered = false) => new JsonObject
        {
            ["query"] = query, ["message"] = message, ["known"] = Facts(known), ["answered"] = answered,
            ["open_question"] = open is null ? null : new JsonObject { ["attribute"] = open, ["text"] = "And?" },
            ["attributes"] = new JsonArray([.. known.Catalog.Select(attribute => (JsonNode)new JsonObject { ["name"] = attribute.Name, ["meaning"] = "x" })]),
        }.ToJsonString();

    public static string RankInput(string query, IReadOnlyList<string> candidates, params string[] known) => new JsonObject
    {
        ["query"] = query, ["known"] = new JsonArray([.. known.Select(name => (JsonNode)name)]),
        ["attributes"] = new JsonArray([.. candidates.Select(name => (JsonNode)new JsonObject { ["name"] = name, ["group"] = "x", ["meaning"] = "x" })]),
    }.ToJsonString();

    public static (ChatMessage[] Messages, ChatOptions Options) Request(ModelStage stage, string document, long? draw = null) =>
        ([new(ChatRole.System, "Play."), new(ChatRole.User, document)],
            new ChatOptions { Seed = draw, AdditionalProperties = new AdditionalPropertiesDictionary { [ModelStage.PropertyName] = stage.Name } });

    public static async Task<string> PlayAsync(this IChatClient model, ModelStage stage, string document, long? draw = null)
    {
        var (messages, options) = Request(stage, document, draw);
        return (await model.GetResponseAsync(messages, options, TestContext.Current.CancellationToken)).Text;
    }

    /// <summary>Has an answer written under what is known, and judged for the whole person.</summary>
    public static async Task<int[]> ScoresAsync(this IChatClient model, Scenario scenario, UserProfile known, long draw = 0)
    {
        var answer = await model.PlayAsync(ModelStage.Answer, AnswerInput(scenario.Query, known));
        return Scores(await model.PlayAsync(ModelStage.Judge, JudgeInput(scenario.Query, scenario.Profile, answer), draw));
    }

    public static async Task<double> MeanAsync(this IChatClient model, IEnumerable<Scenario> scenarios, Func<Scenario, UserProfile> known)
    {
        var means = new List<double>();
        foreach (var scenario in scenarios)
        {
            means.Add((await model.ScoresAsync(scenario, known(scenario))).Average());
        }

        return means.Average();
    }

    public static int[] Scores(string reply)
    {
        var found = JsonElement.Parse(reply);
        return [.. Dimensions.Select(name => found.GetProperty(name).GetProperty("score").GetInt32())];
    }

    public static async Task<Read> ReadAsync(this IChatClient model, string document)
    {
        var reply = JsonElement.Parse(await model.PlayAsync(ModelStage.ReadTurn, document));
        string[] facts = [.. reply.GetProperty("facts").EnumerateArray().Select(fact =>
            $"{fact.GetProperty("attribute").GetString()} {fact.GetProperty("state").GetString()} {fact.GetProperty("value").GetString()}".Trim()
            + (fact.GetProperty("corrects").GetBoolean() ? " (corrects)" : ""))];
        return new Read(facts, reply.GetProperty("wants_answer").GetBoolean(), reply.GetProperty("new_query").GetBoolean(), reply.GetProperty("completeness").GetInt32());
    }

    public static async Task<string[]> RankAsync(this IChatClient model, string document)
    {
        var reply = JsonElement.Parse(await model.PlayAsync(ModelStage.Rank, document));
        return [.. reply.GetProperty("ranking").EnumerateArray().Select(name => name.GetString()!)];
    }

    public sealed record Read(string[] Facts, bool WantsAnswer, bool NewQuery, int Completeness);
}
