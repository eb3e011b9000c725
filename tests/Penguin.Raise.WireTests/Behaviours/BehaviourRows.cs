namespace Penguin.Raise.WireTests;

/// <summary>The ways in which servers and models honour what they are asked for.</summary>
internal static class BehaviourRows
{
    public const string Judged = """{"risk_sensitivity":{"reason":"a","score":4},"emotional_empathy":{"reason":"b","score":3},"user_specific_alignment":{"reason":"c","score":5}}""";
    public const string Score = "4/3/5";

    public const string Read =
        """{"facts":[{"attribute":"Age","state":"known","value":"44","quote":"44","corrects":false}],"danger":false,"wants_answer":false,"new_query":false,"completeness_reason":"enough","completeness":5}""";

    private const string Schema =
        """{"type":"object","properties":{"risk_sensitivity":{"type":"object","properties":{"reason":{"type":"string"},"score":{"type":"integer","enum":[1,2,3,4,5]}}},"completeness":{"type":"integer"}},"required":["risk_sensitivity"]}""";

    public static IReadOnlyList<Behaviour> All { get; } =
    [
        new("schema honoured"),
        new("answer in a code fence") { Written = text => $"```json\n{text}\n```" },
        new("prose around the answer") { Written = text => $"Here is what you asked for:\n\n{text}\n\nLet me know if you need more." },
        new("reasoning before the answer") { Written = text => $"<think>\nThe scores could be 1, 1 and 1. {{\"completeness\": 0}}\n</think>\n{text}" },
        new("schema echoed, then the answer") { Written = text => $"{Schema}\n\n{text}" },
        new("answer inside an echo of the schema") { Written = text => $$"""{"type":"object","properties":{{text}}}""", JudgeRequests = 3, Turn = "question" },
        new("schema ignored: prose") { Written = _ => "That is hard to say, and I would rather talk about it.", JudgeRequests = 3, Turn = "question" },
        new("schema refused") { Refuses = wire => wire.SchemaField, Parameter = "response_format" },
        new("temperature refused") { Refuses = wire => wire.Name == "Anthropic" ? null : "\"temperature\"", Parameter = "temperature" },
        new("usage missing") { Without = ["Anthropic"], Sent = reply => reply with { HasUsage = false } },
        new("model renamed by the server") { Sent = reply => reply with { Model = "another-name-2030" } },
    ];
}
