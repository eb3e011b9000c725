namespace Penguin.Raise;

/// <summary>Recognises plain wishes to get the answer now, so that they hold even when the reading call cannot be read.</summary>
internal static class AnswerWish
{
    private static readonly HashSet<string> Wishes = new(StringComparer.Ordinal)
    {
        "justanswer", "justansweralready", "justanswerme", "justansweritplease", "justanswerplease", "pleasejustanswer", "justanswerthequestion",
        "pleasejustanswerthequestion", "justanswermyquestion", "answernow", "nomorequestions", "stopasking", "stopaskingquestions", "skipthequestions",
    };

    public static bool IsIn(string message) => message.Length <= 80 && Wishes.Contains(AttributeNames.Key(message));
}
