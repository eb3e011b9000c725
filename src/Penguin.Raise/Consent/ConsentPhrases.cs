namespace Penguin.Raise;

/// <summary>Recognises whole messages that agree, or take consent back. Everything else does neither: a model never decides that somebody has consented.</summary>
internal sealed class ConsentPhrases
{
    private readonly HashSet<string> _agree;
    private readonly HashSet<string> _withdraw;

    public ConsentPhrases(IReadOnlyList<string> agree, IReadOnlyList<string> withdraw, ConsentTexts texts)
    {
        _agree = KeysOf(agree.Concat(texts.Languages.SelectMany(language => language.Agree.Append(language.Yes))));
        _withdraw = KeysOf(withdraw.Concat(texts.Languages.SelectMany(language => language.Withdraw)));
    }

    public bool Agrees(string message) => _agree.Contains(AttributeNames.Key(message));

    public bool Withdraws(string message) => _withdraw.Contains(AttributeNames.Key(message));

    private static HashSet<string> KeysOf(IEnumerable<string> phrases) => [.. phrases.Select(AttributeNames.Key).Where(key => key.Length > 0)];
}
