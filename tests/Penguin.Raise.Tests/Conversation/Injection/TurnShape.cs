using System.Text.Json;
using Microsoft.Extensions.AI;
using Penguin.Raise.Testing;

namespace Penguin.Raise.Tests;

/// <summary>What must not change whatever is said: the stages in order, their prompts, formats and fields, how the turns ended, and what was asked.</summary>
internal static class TurnShape
{
    public static string Of(IEnumerable<ScriptedRequest> requests, params IEnumerable<RaiseOutcome> outcomes) => string.Join('\n',
    [
        .. requests.Select(request => $"{request.Stage} {PromptSet.HashOf(request.Messages[0].Text)} {request.Messages.Count} {PromptSet.HashOf(Format(request))} {Fields(request.Document!.Value)}"),
        .. outcomes.Select(outcome => $"{outcome} {(outcome as AskOutcome)?.Question.Attribute} {outcome.Assessment.Action} {(outcome as AnswerOutcome)?.Check}"),
    ]);

    private static string Format(ScriptedRequest request) => (request.Options?.ResponseFormat as ChatResponseFormatJson)?.Schema?.GetRawText() ?? "text";

    private static string Fields(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => $"{{{string.Join(',', element.EnumerateObject().Select(member => $"{member.Name}:{Fields(member.Value)}"))}}}",
        JsonValueKind.Array => $"[{string.Join(',', element.EnumerateArray().Select(Fields))}]",
        var kind => kind.ToString(),
    };
}
