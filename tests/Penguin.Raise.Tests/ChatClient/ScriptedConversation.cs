using Penguin.Raise.Testing;

namespace Penguin.Raise.Tests;

/// <summary>A conversation with fixed replies of the model, to be held by the agent and by a chat.</summary>
internal sealed record ScriptedConversation(string Name, IReadOnlyList<string> Says, IReadOnlyList<string> Ends)
{
    private const string Query = "How do I find motivation for a new hobby?";

    public Action<ScriptedChatClient> Script { get; init; } = _ => { };

    public Action<RaiseOptions> Settings { get; init; } = _ => { };

    public static IReadOnlyList<ScriptedConversation> All { get; } =
    [
        new("question and answer", [Query, "Fine, thanks."], ["ask", "answer"]) { Script = Reads(Talk.Reading(0), Talk.Reading(5, Talk.Fact("Emotional State", "fine", quote: "Fine"))) },
        new("answer at once", [Query], ["answer"]) { Script = Reads(Talk.Reading(5)) },
        new("declines", [Query, "I'd rather not say", "skip", "just answer"], ["ask", "ask", "ask", "answer"]),
        new("asks why", [Query, "why do you ask?", "skip", "just answer"], ["ask", "ask", "ask", "answer"]),
        new("corrects", [Query, "I am 30.", "Sorry, 40."], ["ask", "ask", "answer"])
        {
            Script = Reads(Talk.Reading(0), Talk.Reading(2, Talk.Fact("Age", "30", quote: "30")), Talk.Reading(5, Talk.Fact("Age", "40", quote: "40", corrects: true))),
        },
        new("consents", [Query, "Well.", "Yes, I agree", "Low, for weeks.", "just answer"], ["ask", "ask", "ask", "ask", "answer"]) { Settings = options => options.Consent.SpecialCategories = ConsentPolicy.Needed },
        new("takes consent back", [Query, "Well.", "Yes, I agree", "I withdraw my consent"], ["ask", "ask", "ask", "answer"]) { Settings = options => options.Consent.SpecialCategories = ConsentPolicy.Needed },
        new("crisis", [Query, "I want to kill myself", "I'm safe now. How do I begin?"], ["ask", "crisis", "answer"]),
        new("crisis at once", ["I want to kill myself"], ["crisis"]),
        new("danger that only the model sees", [Query], ["answer"]) { Script = Reads("""{"facts":[],"wants_answer":false,"new_query":false,"danger":true,"completeness_reason":"x","completeness":0}""") },
        new("follow-up", [Query, "And a cheaper one?"], ["answer", "answer"]) { Script = Reads(Talk.Reading(5), Talk.Reading(0)) },
        new("new query", [Query, "How do I save money?"], ["answer", "ask"]) { Script = Reads(Talk.Reading(5), Talk.Reading(0, wantsAnswer: false, newQuery: true)) },
        new("budget ends", [Query, "Well.", "Hm.", "So so."], ["ask", "ask", "ask", "answer"]),
        new("limit of the conversation", [Query, "Well.", "And now?"], ["ask", "answer", "answer"]) { Settings = options => options.Limits.CallsPerConversation = 3 },
        new("reading fails", [Query, Query], ["failed", "answer"]) { Script = Reads(ScriptedReply.HttpError(503), Talk.Reading(5)) },
        new("answer fails", [Query, Query], ["failed", "answer"])
        {
            Script = model => model.Enqueue(ModelStage.ReadTurn, Talk.Reading(5), Talk.Reading(5)).Enqueue(ModelStage.Answer, ScriptedReply.HttpError(500), "Take care."),
        },
        new("answer fails, safe text", [Query], ["answer"])
        {
            Script = model => model.Enqueue(ModelStage.ReadTurn, Talk.Reading(5)).Enqueue(ModelStage.Answer, ScriptedReply.HttpError(500)), Settings = options => options.Failures.Answer = StageFailurePolicy.Fallback,
        },
        new("answer is repaired", [Query], ["answer"]) { Script = model => model.Enqueue(ModelStage.ReadTurn, Talk.Reading(5)).Enqueue(ModelStage.Answer, "Call 0800 123 4567.", "Take care.") },
        new("answer is replaced", [Query], ["answer"]) { Script = model => model.Enqueue(ModelStage.ReadTurn, Talk.Reading(5)).Enqueue(ModelStage.Answer, "Call 0800 123 4567.", "Call 0800 123 4567!") },
        new("guidelines", [Query], ["answer"]) { Script = model => model.Enqueue(ModelStage.ReadTurn, Talk.Reading(5)).Enqueue(ModelStage.Answer, "<guidelines>\n- be kind\n</guidelines>\nTake care.") },
        new("other language", ["¿Cómo encuentro motivación para una nueva afición?", "prefiero no decirlo", "responde ya"], ["ask", "ask", "answer"]),
    ];

    public override string ToString() => Name;

    private static Action<ScriptedChatClient> Reads(params ScriptedReply[] replies) => model => model.Enqueue(ModelStage.ReadTurn, replies);
}
