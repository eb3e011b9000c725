namespace Penguin.Raise;

/// <summary>Recognises plain wishes to get the answer now, so that they hold even when the reading call cannot be read. Compared without case, spaces and signs.</summary>
internal sealed class AnswerWishes(IEnumerable<string> phrases)
{
    private const int LongestMessage = 80;

    private readonly HashSet<string> _keys = [.. phrases.Select(AttributeNames.Key).Where(key => key.Length > 0)];

    public bool AreIn(string message) => message.Length <= LongestMessage && _keys.Contains(AttributeNames.Key(message));
}
