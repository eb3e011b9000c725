namespace Penguin.Raise;

/// <summary>The turn calls for an offer of help: comes before any text, so that it is seen even if the rest is not.</summary>
/// <param name="Assessment">What the turn calls for.</param>
/// <param name="Resources">Places to turn to, as the host's provider knows them.</param>
public sealed record HelpUpdate(CrisisAssessment Assessment, IReadOnlyList<CrisisResource> Resources) : RaiseUpdate;
