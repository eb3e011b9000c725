using Microsoft.Extensions.AI;

namespace Penguin.Raise;

/// <summary>Finds the agent's questions in a history that leads to no session, by their words: a reply is then no query, and the questions come to an end. Pure.</summary>
internal static class UnmarkedHistory
{
    /// <summary>The session that such a history amounts to: the query, the questions asked for it, and the one that waits. Unchanged where no question waits.</summary>
    /// <param name="session">The session that begins.</param>
    /// <param name="history">The messages before the new one.</param>
    public static RaiseSession Resume(RaiseSession session, IEnumerable<ChatMessage> history)
    {
        var catalog = session.Profile.Catalog;
        string? query = null;
        RaiseQuestion? open = null;
        var (waits, count, asked) = (false, 0, new List<string>());
        foreach (var message in history.Where(message => message.Text.Length > 0 && (message.Role == ChatRole.User || message.Role == ChatRole.Assistant)))
        {
            if (message.Role == ChatRole.User)
            {
                (query, count) = waits ? (query, count) : (message.Text, 0);
                continue;
            }

            waits = query is not null && IsQuestion(message.Text, catalog);
            open = waits ? QuestionIn(message.Text, catalog) : null;
            count += waits ? 1 : 0;
            asked.AddRange(open is null ? [] : [open.Attribute]);
        }

        return !waits ? session : session with { Query = TurnPreparer.Readable(query!), OpenQuestion = open, Asked = asked, QuestionsAsked = Math.Max(session.QuestionsAsked, count), Language = open?.Language };
    }

    private static bool IsQuestion(string text, AttributeCatalog catalog) =>
        LanguageLibrary.All.Select(texts => texts.DeclineHint).Concat(ConsentTexts.Embedded.Languages.Select(texts => texts.Hint)).Append(catalog.DeclineHint).Any(hint => text.EndsWith(hint, StringComparison.Ordinal));

    private static RaiseQuestion? QuestionIn(string text, AttributeCatalog catalog) =>
        LanguageLibrary.All.SelectMany(texts => catalog.Where(attribute => attribute.IsAskable).Select(attribute => QuestionTemplates.Write(attribute, catalog, texts.Code)))
            .FirstOrDefault(question => text.EndsWith(question.Message, StringComparison.Ordinal) || text.EndsWith((question with { IsExplained = true }).Message, StringComparison.Ordinal));
}
