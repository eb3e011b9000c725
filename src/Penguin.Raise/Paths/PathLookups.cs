namespace Penguin.Raise;

/// <summary>The paths that were found during one turn. Safe for concurrent use.</summary>
internal sealed class PathLookups
{
    private Found? _last;

    /// <summary>The paths for the query, looked up once for each guide as long as no other comes between.</summary>
    public async ValueTask<PathBallot> FindAsync(PathGuide guide, TurnContext context, CancellationToken cancellationToken)
    {
        if (Volatile.Read(ref _last) is { } last && ReferenceEquals(last.Guide, guide) && last.Query == context.Query)
        {
            return last.Ballot;
        }

        var ballot = await guide.BallotAsync(context.Query, context.Profile.Catalog, cancellationToken).ConfigureAwait(false);
        Volatile.Write(ref _last, new Found(guide, context.Query, ballot));
        return ballot;
    }

    private sealed class Found(PathGuide guide, string query, PathBallot ballot)
    {
        public PathGuide Guide => guide;

        public string Query => query;

        public PathBallot Ballot => ballot;
    }
}
