using System.Security.Cryptography;
using Microsoft.Extensions.AI;

namespace Penguin.Raise;

/// <summary>The id of a message that the agent gave out: it tells which turn of which conversation the message is. It survives streaming and JSON.</summary>
/// <remarks>In a conversation without an id of the host's it leads to the session, so it cannot be guessed: its digits come from the cryptographic source.</remarks>
internal static class ChatMark
{
    private const string Session = "raise-chat-";
    private const string Turn = "raise-turn-";
    private const string Failed = "raise-failed-";
    private const int SessionDigits = 32;
    private const int TurnDigits = 16;

    public static string NewSession() => Session + RandomNumberGenerator.GetHexString(SessionDigits, lowercase: true);

    /// <summary>A mark for the next turn. Of a host's conversation it does not hold the id: marks reach the person.</summary>
    public static string Next(string session, bool isHosts) => string.Concat(isHosts ? Turn : $"{session}-", RandomNumberGenerator.GetHexString(TurnDigits, lowercase: true));

    /// <summary>The id of a message that is no part of the conversation.</summary>
    public static string OfFailed(string mark) => Failed + mark[^TurnDigits..];

    /// <summary>The last mark in a history.</summary>
    public static string? LastIn(IEnumerable<ChatMessage> messages) =>
        messages.Where(message => message.Role == ChatRole.Assistant).Select(message => message.MessageId).LastOrDefault(id => id is not null && (SessionIn(id) is not null || IsTurn(id)));

    /// <summary>The session that a mark leads to; <see langword="null"/> for those of a host's conversation.</summary>
    public static string? SessionIn(string mark) =>
        mark.Length == Session.Length + SessionDigits + 1 + TurnDigits && mark.StartsWith(Session, StringComparison.Ordinal) && mark[Session.Length + SessionDigits] == '-'
            ? mark[..(Session.Length + SessionDigits)] : null;

    /// <summary>Whether the agent gave a message this id.</summary>
    public static bool IsOwn(string? id) => id is not null && (id.StartsWith(Session, StringComparison.Ordinal) || id.StartsWith(Turn, StringComparison.Ordinal) || id.StartsWith(Failed, StringComparison.Ordinal));

    private static bool IsTurn(string id) => id.Length == Turn.Length + TurnDigits && id.StartsWith(Turn, StringComparison.Ordinal);
}
