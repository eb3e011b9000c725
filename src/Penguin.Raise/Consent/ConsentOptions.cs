namespace Penguin.Raise;

/// <summary>What it takes to ask for, use and keep sensitive facts, and how consent is asked for.</summary>
public sealed class ConsentOptions
{
    /// <summary>The policy for special categories of personal data (<see cref="AttributeSensitivity.Special"/>: health, mental health, self-harm).</summary>
    /// <value><see cref="ConsentPolicy.Needed"/> by default. <see cref="ConsentPolicy.NotNeeded"/> is for simulated persons, and for hosts that have asked before the conversation.</value>
    public ConsentPolicy SpecialCategories { get; set; } = ConsentPolicy.Needed;

    /// <summary>The policy of whole attribute groups, by name; it comes before <see cref="SpecialCategories"/>.</summary>
    /// <value>Empty by default: other facts than special categories need no consent.</value>
    public IDictionary<string, ConsentPolicy> Groups { get; set; } = new Dictionary<string, ConsentPolicy>(StringComparer.Ordinal);

    /// <summary>Whether the agent asks for consent, as a turn of its own, when it would ask for a fact that needs it.</summary>
    /// <value><see langword="true"/> by default. <see langword="false"/>: such facts are left alone unless the host records a consent.</value>
    /// <remarks>At most one such question for each group in a conversation. It takes nothing of <see cref="RaiseOptions.Budget"/>; a reply in plain words costs no call.</remarks>
    public bool Ask { get; set; } = true;

    /// <summary>The host's own words for the question; <c>{group}</c> stands for the group's name. They must say that replies go to the provider of the model.</summary>
    /// <value><see langword="null"/> by default: the built-in text, in the person's language where there is one.</value>
    public string? Text { get; set; }

    /// <summary>The version of <see cref="Text"/>, for the record.</summary>
    /// <value><see langword="null"/> by default. Needed with <see cref="Text"/>.</value>
    public string? TextVersion { get; set; }

    /// <summary>What the facts are used for, for the record.</summary>
    /// <value><see cref="DefaultPurpose"/> by default.</value>
    public string Purpose { get; set; } = DefaultPurpose;

    /// <summary>Whole messages that agree, beside the built-in ones of six languages. Compared without case, spaces and punctuation.</summary>
    /// <value>Empty by default.</value>
    /// <remarks>Only these agree; a model never decides that somebody has.</remarks>
    public IReadOnlyList<string> AgreePhrases { get; set; } = [];

    /// <summary>Whole messages that take consent back, beside the built-in ones of six languages. Compared as above.</summary>
    /// <value>Empty by default.</value>
    public IReadOnlyList<string> WithdrawPhrases { get; set; } = [];

    /// <summary>The built-in purpose.</summary>
    public const string DefaultPurpose = "to answer the person's question in a way that is safe for this person";

    internal IEnumerable<string> Faults()
    {
        if ((Text is null) != (TextVersion is null))
        {
            yield return "Consent.Text and Consent.TextVersion belong together: a record of consent names the version of the words that were shown. Set both or none.";
        }

        if (string.IsNullOrWhiteSpace(Purpose) || Groups is null || AgreePhrases is null || WithdrawPhrases is null || (Text is not null && string.IsNullOrWhiteSpace(Text)))
        {
            yield return "Consent: Purpose and Text must not be blank, and Groups, AgreePhrases and WithdrawPhrases must not be null.";
        }

        if (!Enum.IsDefined(SpecialCategories) || Groups?.Values.All(Enum.IsDefined) == false)
        {
            yield return "Consent: a policy is none of NotNeeded, Needed and Off.";
        }
    }
}
