namespace Penguin.Raise;

/// <summary>A question for consent that waits for its reply, as it is stored.</summary>
internal sealed record OpenConsent(string Group, string Purpose, string TextVersion, string Text, IReadOnlyList<string> Choices, string DeclineHint, string? Language)
{
    public static OpenConsent? From(RaiseQuestion? question) => question is { Consent: { } asked }
        ? new OpenConsent(asked.Group, asked.Purpose, asked.TextVersion, question.Text, question.Choices, question.DeclineHint, question.Language)
        : null;

    public RaiseQuestion ToQuestion(UserAttribute attribute) => new()
    {
        Attribute = attribute.Name, Text = Text, Choices = Choices, Sensitivity = attribute.Sensitivity, DeclineHint = DeclineHint,
        Language = Language, IsRightToLeft = LanguageLibrary.OrDefault(Language).RightToLeft, Consent = new ConsentRequest(Group, Purpose, TextVersion),
    };

    public override string ToString() => nameof(OpenConsent);
}
