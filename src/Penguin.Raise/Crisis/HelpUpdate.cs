namespace Penguin.Raise;

/// <summary>The turn calls for an offer of help: comes before any text, so that it is seen even if the rest is not.</summary>
/// <param name="Assessment">What the turn calls for.</param>
/// <param name="Resources">Places to turn to.</param>
/// <param name="Text">What is said with them, from a template; <see langword="null"/> where it was said before and nothing new has come up.</param>
public sealed record HelpUpdate(CrisisAssessment Assessment, IReadOnlyList<CrisisResource> Resources, string? Text = null) : RaiseUpdate;
