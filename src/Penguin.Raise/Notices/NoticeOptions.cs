using System.ComponentModel.DataAnnotations;

namespace Penguin.Raise;

/// <summary>Which notices a host wants shown, and how often. Off unless <c>WithNotices</c> is called.</summary>
public sealed class NoticeOptions
{
    /// <summary>The built-in disclosure.</summary>
    public const string DefaultDisclosureText = "You are writing with an AI system, not with a person. It can be wrong, and it is no substitute for a professional.";

    /// <summary>The built-in reminder.</summary>
    public const string DefaultBreakText = "You have been here for a while. A short break may do you good; this conversation will wait.";

    /// <summary>Whether the person is told at the start of a conversation that they write with a machine.</summary>
    /// <value><see langword="true"/> by default.</value>
    public bool DisclosesAtStart { get; set; } = true;

    /// <summary>How long after the last disclosure the person is told again.</summary>
    /// <value>1 minute to 30 days; 3 hours by default; <see langword="null"/>: not again.</value>
    [DurationRange(60, 2_592_000)]
    public TimeSpan? DisclosureInterval { get; set; } = TimeSpan.FromHours(3);

    /// <summary>How long a person writes without a pause before a break is suggested, and again after the last suggestion.</summary>
    /// <value>1 minute to 1 day; 1 hour by default; <see langword="null"/>: never. Never beside an offer of help.</value>
    [DurationRange(60, 86_400)]
    public TimeSpan? BreakInterval { get; set; } = TimeSpan.FromHours(1);

    /// <summary>How long nothing must be written to count as a pause.</summary>
    /// <value>1 minute to 1 day; 15 minutes by default.</value>
    [DurationRange(60, 86_400)]
    public TimeSpan Pause { get; set; } = TimeSpan.FromMinutes(15);

    /// <summary>The words of the disclosure.</summary>
    /// <value><see cref="DefaultDisclosureText"/> by default, in English.</value>
    [Required]
    public string DisclosureText { get; set; } = DefaultDisclosureText;

    /// <summary>The words of the suggestion.</summary>
    /// <value><see cref="DefaultBreakText"/> by default, in English.</value>
    [Required]
    public string BreakText { get; set; } = DefaultBreakText;
}
