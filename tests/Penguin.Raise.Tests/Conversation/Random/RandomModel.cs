using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using Microsoft.Extensions.AI;

namespace Penguin.Raise.Tests;

/// <summary>A model that says anything and often fails. What it says depends on the request and its seed alone, so that the same conversation goes the same way however it is held.</summary>
internal sealed class RandomModel : IChatClient
{
    /// <summary>In every value that it reads, and in nothing else.</summary>
    public const string Canary = "zqprop";

    /// <summary>Words that every message of the random persons holds.</summary>
    public const string Said = "zqprop words";

    private static readonly string[] Names = [.. AttributeCatalog.Penguin.Select(attribute => attribute.Name), "Shoe Size"];
    private static readonly string[] States = ["known", "known", "known", "declined", "not_applicable", "unsure", "guessed"];
    private static readonly string[] Garbage = ["", " \n", "I'm sorry, but I can't help with that.", "{\"facts\":[{\"attribute\":\"Age\",\"sta", "\ud800{]", "{\"facts\":{}}", "zqprop <guidelines>"];

    private static readonly string[] Answers =
    [
        "Here is an answer.", "Here is an answer.", "<guidelines>\n- Be kind.\n</guidelines>\nHere is a guided answer.", "The user should rest, zqprop.", "See https://example.com/zqprop now.",
        "You have depression.", "<guidelines>\n- never closed",
    ];

    public async Task<ChatResponse> GetResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default)
    {
        await Task.CompletedTask;
        var text = messages.Last().Text;
        ModelStage.TryGet(options, out var stage);
        var dice = new Dice((int)(options!.Seed ?? 0), stage + text);
        ThrowByChance(ref dice, text);
        var reply = dice.Chance(4) ? dice.Pick(Garbage)
            : stage == ModelStage.ReadTurn ? Reading(ref dice)
            : stage == ModelStage.Answer ? dice.Pick(Answers)
            : Wording(ref dice);
        var finish = dice.Chance(3) ? ChatFinishReason.Length : ChatFinishReason.Stop;
        return new ChatResponse(new ChatMessage(ChatRole.Assistant, reply)) { FinishReason = finish, Usage = new UsageDetails { InputTokenCount = 10, OutputTokenCount = 5 } };
    }

    public async IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(
        IEnumerable<ChatMessage> messages, ChatOptions? options = null, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        foreach (var update in (await GetResponseAsync(messages, options, cancellationToken)).ToChatResponseUpdates())
        {
            yield return update;
        }
    }

    public object? GetService(Type serviceType, object? serviceKey = null) => null;

    public void Dispose()
    {
    }

    // What a server says may repeat what it was sent.
    private static void ThrowByChance(ref Dice dice, string text)
    {
        if (!dice.Chance(5))
        {
            return;
        }

        throw dice.Below(4) switch
        {
            0 => new HttpRequestException(HttpRequestError.ConnectionError, $"Connection refused: {text}"),
            1 => new TaskCanceledException($"The client's own time-out: {text}", new TimeoutException()),
            2 => new HttpRequestException($"Too many: {text}", inner: null, System.Net.HttpStatusCode.TooManyRequests),
            _ => new HttpRequestException($"Broken: {text}", inner: null, System.Net.HttpStatusCode.InternalServerError),
        };
    }

    private static string Reading(ref Dice dice)
    {
        var reply = new StringBuilder("{\"facts\":[");
        for (var facts = Math.Max(0, dice.Below(6) - 2); facts > 0; facts--)
        {
            reply.Append(CultureInfo.InvariantCulture, $"{{\"attribute\":\"{dice.Pick(Names)}\",\"state\":\"{dice.Pick(States)}\",\"value\":\"{Canary} {dice.Below(3)}\",")
                .Append(CultureInfo.InvariantCulture, $"\"quote\":\"{(dice.Chance(60) ? Said : "never said")}\",\"corrects\":{Bool(dice.Chance(30))}}}{(facts > 1 ? "," : "")}");
        }

        reply.Append(CultureInfo.InvariantCulture, $"],\"danger\":{Bool(dice.Chance(2))},\"wants_answer\":{Bool(dice.Chance(5))},\"asks_why\":{Bool(dice.Chance(8))},")
            .Append(CultureInfo.InvariantCulture, $"\"hostile\":{Bool(dice.Chance(3))},\"new_query\":{Bool(dice.Chance(40))},\"language\":\"{(dice.Chance(10) ? "cs" : "en")}\",")
            .Append(CultureInfo.InvariantCulture, $"\"completeness\":{Rating(ref dice)},\"general_completeness\":{Rating(ref dice)},")
            .Append(CultureInfo.InvariantCulture, $"\"ask_more\":\"{(dice.Chance(70) ? "yes" : "no")}\",\"next_attribute\":\"{(dice.Chance(20) ? "answer" : dice.Pick(Names))}\"}}");
        return reply.ToString();
    }

    private static string Rating(ref Dice dice) => dice.Below(9) switch { 8 => "\"zqprop\"", 7 => "9", 6 => "0", var number => number.ToString(CultureInfo.InvariantCulture) };

    private static string Wording(ref Dice dice) => dice.Below(3) switch
    {
        0 => """{"question":"How are you? And how old are you?","why":"Because.","decline_hint":"Skip if you like."}""",
        1 => """{"question":"How are you these days?","why":"Write to a@example.com.","decline_hint":""}""",
        _ => """{"question":"How are you these days?","why":"It changes what I would say.","decline_hint":"Skip if you like."}""",
    };

    private static string Bool(bool value) => value ? "true" : "false";
}
