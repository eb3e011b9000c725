namespace Penguin.Raise;

/// <summary>
/// Recognises replies that are plain in themselves, so that they hold whatever a model makes of them, and cost no call. Only whole messages count, compared without
/// case, spaces and signs.
/// </summary>
internal sealed class ReplyPhrasebook
{
    private const int LongestMessage = 80;

    private readonly Dictionary<string, ReplyIntent> _intents = new(StringComparer.Ordinal);

    /// <param name="answerWishes">The host's own wishes to get the answer now, beside those of the language files.</param>
    public ReplyPhrasebook(IEnumerable<string> answerWishes)
    {
        Add(answerWishes, ReplyIntent.AnswerNow);
        foreach (var replies in LanguageLibrary.All.Select(texts => texts.Replies))
        {
            Add(replies.AnswerNow, ReplyIntent.AnswerNow);
            Add(replies.Decline, ReplyIntent.Decline);
            Add(replies.Unsure, ReplyIntent.Unsure);
            Add(replies.NotApplicable, ReplyIntent.NotApplicable);
            Add(replies.Why, ReplyIntent.Why);
            Add(replies.Hostile, ReplyIntent.Hostile);
        }
    }

    /// <param name="message">The message.</param>
    /// <param name="isReply">Whether a question waits: without one only a wish for the answer means anything.</param>
    public ReplyIntent Read(string message, bool isReply)
    {
        if (!message.Any(char.IsLetterOrDigit))
        {
            return isReply && !message.EnumerateRunes().Any(IsPicture) ? ReplyIntent.Silence : ReplyIntent.None;
        }

        var intent = message.Length > LongestMessage ? ReplyIntent.None : _intents.GetValueOrDefault(AttributeNames.Key(message));
        return isReply || intent == ReplyIntent.AnswerNow ? intent : ReplyIntent.None;
    }

    // An emoji is an answer of a kind: a model reads it.
    private static bool IsPicture(System.Text.Rune rune) => System.Text.Rune.GetUnicodeCategory(rune) == System.Globalization.UnicodeCategory.OtherSymbol;

    private void Add(IEnumerable<string> phrases, ReplyIntent intent)
    {
        foreach (var key in phrases.Select(AttributeNames.Key).Where(key => key.Length > 0))
        {
            _intents.TryAdd(key, intent);
        }
    }
}
