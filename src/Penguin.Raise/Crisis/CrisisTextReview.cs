namespace Penguin.Raise;

/// <summary>Who has reviewed the texts for people in danger. It holds for the very texts that were reviewed.</summary>
/// <param name="By">Who reviewed them: a name and a profession.</param>
/// <param name="On">When.</param>
/// <param name="Fingerprint">The <see cref="CrisisTexts.Fingerprint"/> of the texts that were reviewed; other texts count as not reviewed.</param>
public sealed record CrisisTextReview(string By, DateOnly On, string Fingerprint)
{
    /// <summary>When.</summary>
    /// <returns>A short text without a name.</returns>
    public override string ToString() => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"CrisisTextReview ({On:yyyy-MM-dd})");
}
