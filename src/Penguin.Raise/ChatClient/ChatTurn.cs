using Microsoft.Extensions.AI;

namespace Penguin.Raise;

/// <summary>One request of a host's chat on its way through the agent: the session it belongs to, what is said, and how its outcome is kept.</summary>
internal sealed class ChatTurn
{
    private readonly StoredTurn _stored;
    private readonly bool _isHosts;

    private ChatTurn(StoredTurn stored, RaiseSession session, string message, bool continues, HostChat chat, bool isHosts)
    {
        (_stored, _isHosts, Session, Message, Continues, Chat) = (stored, isHosts, session, message, continues, chat);
        Mark = ChatMark.Next(session.Id, isHosts);
    }

    public RaiseSession Session { get; }

    public string Message { get; }

    /// <summary>Whether there is nothing to read: the host goes on with a turn that has begun.</summary>
    public bool Continues { get; }

    public HostChat Chat { get; }

    /// <summary>The id of the messages that this turn gives out.</summary>
    public string Mark { get; }

    /// <summary>Finds or starts the session: by the host's key, else by the last message that the agent gave out; a history that the session did not end with is a conversation of its own.</summary>
    public static async ValueTask<ChatTurn> BeginAsync(
        RaiseAgent agent, IRaiseSessionStore store, IReadOnlyList<ChatMessage> messages, ChatOptions? options, string? key, CancellationToken cancellationToken)
    {
        var (last, text) = (ChatMark.LastIn(messages), ChatTurnText.Of(messages));
        var id = key ?? (last is null ? null : ChatMark.SessionIn(last)) ?? ChatMark.NewSession();
        var stored = await StoredTurn.BeginAsync(agent, store, id, cancellationToken).ConfigureAwait(false);
        if (key is null && !stored.IsLost && stored.Session.ChatMark != last)
        {
            stored = StoredTurn.New(agent, store, ChatMark.NewSession());
        }

        var (session, message) = Start(agent, stored.Session, text, last);
        var continues = text.IsSilent || (session.OpenQuestion is null && string.IsNullOrWhiteSpace(TurnPreparer.Readable(message)));
        message = continues && string.IsNullOrWhiteSpace(message) ? ChatTurnText.NoText : message;
        return new ChatTurn(stored, session, message, continues, new HostChat(ChatTurnText.Plain(messages), options), key is not null);
    }

    /// <summary>The outcome as it is handed on, after it was saved.</summary>
    /// <exception cref="SessionConflictException">Another turn of a host's conversation was saved in between. Where the history is the conversation, each copy of it goes on for itself.</exception>
    public async ValueTask<RaiseOutcome> EndAsync(RaiseOutcome outcome, CancellationToken cancellationToken)
    {
        try
        {
            return await _stored.EndAsync(outcome with { Session = outcome.Session with { ChatMark = Mark } }, cancellationToken).ConfigureAwait(false);
        }
        catch (SessionConflictException conflict) when (!_isHosts)
        {
            return conflict.Outcome;
        }
    }

    /// <summary>A history that leads to no session is read once, with the new message. A reply that was given to another question than the one that waits is a message like any other.</summary>
    private static (RaiseSession Session, string Message) Start(RaiseAgent agent, RaiseSession session, ChatTurnText text, string? last)
    {
        if (session.Query is null && session.Turns == 0)
        {
            return text.Earlier.Length == 0 || text.Text.Length == 0 ? (session, text.Last)
                : (Resumed(agent, UnmarkedHistory.Resume(session, text.Before), text), $"{text.Earlier}\n{text.Text}");
        }

        var isOther = (last is not null && last != session.ChatMark) || (text.Answers is { } answered && answered != session.ChatMark);
        return (isOther && session.OpenQuestion is not null ? session with { OpenQuestion = null } : session, text.Text);
    }

    private static RaiseSession Resumed(RaiseAgent agent, RaiseSession begun, ChatTurnText text) => agent.WantsAnswer(text.Text)
        ? begun with { Query = begun.Query ?? TurnPreparer.Readable(text.LastEarlier), QuestionsAsked = StoredTurn.NoQuestionsLeft }
        : begun with { Query = begun.Query ?? TurnPreparer.Readable(text.Text) };
}
