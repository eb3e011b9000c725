using Microsoft.Extensions.AI;

namespace Penguin.Raise.Replies;

/// <summary>Puts the replies of the table to an agent over a reader. The agent always asks on where it may, and its answers come from no model.</summary>
internal sealed class ReplyRun(IChatClient reader)
{
    private static readonly Dictionary<string, string> Queries = new(StringComparer.Ordinal)
    {
        ["en"] = "How do I find motivation for a new hobby?", ["es"] = "¿Cómo encuentro motivación para una nueva afición?", ["de"] = "Wie finde ich Lust auf ein neues Hobby?",
        ["fr"] = "Comment trouver l'envie d'un nouveau loisir ?", ["zh"] = "我怎样才能有动力培养新的爱好？", ["ar"] = "كيف أجد الدافع لهواية جديدة؟",
    };

    private readonly RaiseAgent _agent = RaiseAgent.Create(new AnsweringClient(reader), Options(), abstention: new AskingOn());

    public async Task<ReplyResult> RunAsync(ReplyRow row, CancellationToken cancellationToken) =>
        ReplyResult.Of(row, await _agent.RespondAsync(SessionOf(row), row.Reply, cancellationToken));

    // Read again from its own JSON: the question is then worded in the row's language.
    private static RaiseSession SessionOf(ReplyRow row)
    {
        var profile = row.Known.Aggregate(new UserProfile(), (known, pair) => known.With(pair.Key, pair.Value));
        var session = new RaiseSession
        {
            Id = row.Id, Profile = profile, Query = Queries[row.Language], Language = row.Language, Asked = [row.Asked], QuestionsAsked = 1, Turns = 1,
            OpenQuestion = new RaiseQuestion { Attribute = row.Asked, Text = AttributeCatalog.Penguin[row.Asked].Question },
        };
        return RaiseSession.Parse(session.ToJson());
    }

    private static RaiseOptions Options()
    {
        var options = new RaiseOptions();
        options.Consent.SpecialCategories = ConsentPolicy.NotNeeded;
        return options;
    }

    private sealed class AskingOn : IAbstentionModule
    {
        public TurnReadings Needs => TurnReadings.None;

        public ValueTask<AbstentionDecision> DecideAsync(TurnContext context, CancellationToken cancellationToken = default) => ValueTask.FromResult(AbstentionDecision.AskOn("incomplete"));
    }

    private sealed class AnsweringClient(IChatClient inner) : DelegatingChatClient(inner)
    {
        public override Task<ChatResponse> GetResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default) =>
            ModelStage.TryGet(options, out var stage) && stage == ModelStage.Answer
                ? Task.FromResult(new ChatResponse(new ChatMessage(ChatRole.Assistant, "Begin with something small.")) { FinishReason = ChatFinishReason.Stop })
                : base.GetResponseAsync(messages, options, cancellationToken);
    }
}
