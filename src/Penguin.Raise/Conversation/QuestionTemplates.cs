namespace Penguin.Raise;

/// <summary>Words a question without a model: from the language files for the benchmark's attributes, else in the catalog's own words. Pure.</summary>
internal static class QuestionTemplates
{
    /// <param name="attribute">What is asked for.</param>
    /// <param name="catalog">Its catalog.</param>
    /// <param name="language">The person's language; <see langword="null"/> where it is not known.</param>
    /// <param name="clarifies">Whether two different things were said, and the question is to settle it.</param>
    public static RaiseQuestion Write(UserAttribute attribute, AttributeCatalog catalog, string? language, bool clarifies = false)
    {
        var texts = IsBuiltIn(attribute) ? LanguageLibrary.OrDefault(language) : null;
        var own = texts?.Questions.GetValueOrDefault(attribute.Name);
        var spoken = own is null ? null : texts;
        var clarify = (spoken ?? LanguageLibrary.OrDefault(null)).Clarify;
        return new RaiseQuestion
        {
            Attribute = attribute.Name,
            Text = own?.Text ?? attribute.Question,
            Why = clarifies ? clarify : own?.Why ?? attribute.Reason,
            Choices = own?.Choices ?? attribute.Values,
            Sensitivity = attribute.Sensitivity,
            DeclineHint = spoken is null || catalog.DeclineHint != AttributeCatalog.DefaultDeclineHint ? catalog.DeclineHint : spoken.DeclineHint,
            Language = spoken?.Code,
            IsRightToLeft = spoken?.RightToLeft ?? false,
        };
    }

    /// <summary>Whether there is a template for the attribute, but none in this language.</summary>
    public static bool IsMissing(UserAttribute attribute, string? language) => language is not null && LanguageLibrary.Find(language) is null && IsBuiltIn(attribute);

    /// <summary>Whether it is an attribute of the benchmark in its built-in words: a host's own words are never replaced.</summary>
    private static bool IsBuiltIn(UserAttribute attribute) =>
        AttributeCatalog.Penguin.TryGet(attribute.Name, out var known) && attribute.IsAskable
        && (ReferenceEquals(known, attribute)
            || (known.Question == attribute.Question && known.Reason == attribute.Reason && known.Values.SequenceEqual(attribute.Values, StringComparer.Ordinal)));
}
