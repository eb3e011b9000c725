namespace AspNetChat;

/// <summary>What the person writes, and how many turns the page has seen.</summary>
internal sealed record MessageBody(string Text, int Turns)
{
    public string? Fault =>
        Text is null || Text.All(letter => char.IsWhiteSpace(letter) || char.IsControl(letter)) ? "The message is empty."
        : Text.Length > ConversationEndpoints.LongestMessage ? FormattableString.Invariant($"The message is longer than {ConversationEndpoints.LongestMessage} characters.")
        : null;
}
