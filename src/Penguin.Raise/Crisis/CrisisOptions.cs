using System.ComponentModel.DataAnnotations;

namespace Penguin.Raise;

/// <summary>How the agent behaves towards people in danger.</summary>
public sealed class CrisisOptions
{
    /// <summary>The age under which a person counts as a minor where the host sets nothing else.</summary>
    internal const int DefaultAgeLimit = 18;

    /// <summary>The age under which a person counts as a minor: nothing sensitive is asked, no store keeps the conversation, and help is that for young people.</summary>
    /// <value>1 to 30 years; 18 by default.</value>
    [Range(1, 30)]
    public int AgeLimit { get; set; } = DefaultAgeLimit;

    /// <summary>The calm turns after which the floor is lifted, if the person has also said that they are safe.</summary>
    /// <value>1 to 100; 3 by default; <see langword="null"/>: only the host lifts it.</value>
    /// <remarks>Until then the agent asks for no attribute, and places to turn to stand beside every answer.</remarks>
    [Range(1, 100)]
    public int? CalmTurns { get; set; } = 3;

    /// <summary>The texts.</summary>
    /// <value><see cref="CrisisTexts.Default"/> by default, which no clinician has reviewed. Cannot be <see langword="null"/>.</value>
    public CrisisTexts Texts
    {
        get => field ?? CrisisTexts.Default; // read from the package by whoever needs a text first, so that a host starts sooner
        set
        {
            ArgumentNullException.ThrowIfNull(value);
            field = value;
        }
    }

    /// <summary>Who has reviewed these texts.</summary>
    /// <value><see langword="null"/> by default: nobody, which the log says once at the start. A review of other texts counts as none.</value>
    public CrisisTextReview? Review { get; set; }

    /// <summary>The languages beside English in which texts are shown; a person who writes in another one gets the English text.</summary>
    /// <value>Empty by default: have the texts of a language reviewed, then name it here, such as <c>es</c>.</value>
    [Required]
    public IReadOnlyList<string> TextLanguages { get; set; } = [];

    /// <summary>Whether places to turn to are shown whose only source is the press.</summary>
    /// <value><see langword="false"/> by default. Check each number against its operator before you switch it on.</value>
    public bool ShowPressSources { get; set; }

    /// <summary>Whether the region of the current culture is used where neither the session nor <see cref="RaiseOptions.Region"/> names one.</summary>
    /// <value><see langword="true"/> by default. Switch it off where the culture is that of a server and not that of the person.</value>
    public bool RegionFromCulture { get; set; } = true;

    internal bool AreTextsReviewed => Review is { } review && review.Fingerprint == Texts.Fingerprint && !string.IsNullOrWhiteSpace(review.By);
}
