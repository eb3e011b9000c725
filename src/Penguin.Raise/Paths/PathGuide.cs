using Microsoft.Extensions.AI;
using Microsoft.Extensions.Options;

namespace Penguin.Raise;

/// <summary>Finds the paths to go by for a query: those of similar planned queries, else the built-in starting path. Safe to share between threads.</summary>
/// <remarks>
/// Privacy: a query is embedded, which sends it to the provider behind the generator unless that is the built-in one, and looked up; neither the text nor its
/// embedding is kept.
/// </remarks>
public sealed class PathGuide
{
    private readonly IPathIndex _index;
    private readonly IEmbeddingGenerator<string, Embedding<float>> _embeddings;
    private readonly AttributeCatalog _catalog;
    private readonly int _neighbours;
    private readonly double _minSimilarity;
    private readonly bool _useStartingPaths;
    private readonly double _power;
    private readonly Lazy<StoredPath?> _start; // read by the first query, so that a host starts sooner
    private readonly Lazy<PathBallot> _unplanned;
    private readonly double _startWeight;

    /// <summary>Creates the guide.</summary>
    /// <param name="index">The planned paths.</param>
    /// <param name="embeddings">What embeds queries; the same as for the index.</param>
    /// <param name="options">The settings; <see langword="null"/> for the defaults. Copied.</param>
    /// <param name="catalog">The attributes; <see langword="null"/> for <see cref="AttributeCatalog.Penguin"/>.</param>
    /// <exception cref="OptionsValidationException">A setting is out of its range.</exception>
    public PathGuide(IPathIndex index, IEmbeddingGenerator<string, Embedding<float>> embeddings, PathOptions? options = null, AttributeCatalog? catalog = null)
    {
        ArgumentNullException.ThrowIfNull(index);
        ArgumentNullException.ThrowIfNull(embeddings);
        options ??= new PathOptions();
        OptionsFaults.ThrowIfAny(new PathOptionsValidator(), options);
        (_index, _embeddings, _catalog) = (index, embeddings, catalog ?? AttributeCatalog.Penguin);
        (_neighbours, _minSimilarity, _useStartingPaths) = (options.Neighbours, options.MinSimilarity, options.UseStartingPaths);
        (_power, _startWeight) = (options.SimilarityPower, options.StartingPathWeight);
        _start = new Lazy<StoredPath?>(() => StartingPaths.For(domain: null, _catalog));
        _unplanned = new Lazy<PathBallot>(() => BallotOf(StartOf(domain: null), _catalog));
    }

    /// <summary>Finds the paths to go by.</summary>
    /// <param name="query">What the person wants answered.</param>
    /// <param name="domain">Its domain, where known: chooses the starting path. Planned queries of all domains are looked at.</param>
    /// <param name="cancellationToken">Cancels.</param>
    /// <returns>The similar planned queries' paths, the most similar first; else one starting path, marked as a prior; empty where there is neither. A failure of
    /// the generator or the index passes to the caller.</returns>
    public async Task<IReadOnlyList<PathMatch>> FindAsync(string query, SafetyDomain? domain = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(query);
        var found = await SimilarAsync(query, cancellationToken).ConfigureAwait(false);
        return found.Count > 0 ? found : StartOf(domain);
    }

    /// <summary>The paths for a query as votes: each neighbour by its similarity, and the starting path beside them.</summary>
    internal async ValueTask<PathBallot> BallotAsync(string query, AttributeCatalog catalog, CancellationToken cancellationToken)
    {
        var found = await SimilarAsync(query, cancellationToken).ConfigureAwait(false);
        return found.Count > 0 ? BallotOf(found, catalog) : ReferenceEquals(catalog, _catalog) ? _unplanned.Value : BallotOf(StartOf(domain: null), catalog);
    }

    private PathMatch[] StartOf(SafetyDomain? domain) =>
        _useStartingPaths && (domain is null ? _start.Value : StartingPaths.For(domain, _catalog)) is { } start ? [new PathMatch(start, 0)] : [];

    private async ValueTask<IReadOnlyList<PathMatch>> SimilarAsync(string query, CancellationToken cancellationToken)
    {
        if (await _index.CountAsync(cancellationToken).ConfigureAwait(false) > 0)
        {
            var embedding = await _embeddings.GenerateVectorAsync(query, cancellationToken: cancellationToken).ConfigureAwait(false);
            return await _index.SearchAsync(new PathQuery(embedding) { Count = _neighbours, MinSimilarity = _minSimilarity }, cancellationToken).ConfigureAwait(false);
        }

        return [];
    }

    private PathBallot BallotOf(IReadOnlyList<PathMatch> found, AttributeCatalog catalog)
    {
        var voters = found.Select(match => new PathVoter(match, catalog, match.Path.Source == PathSource.Prior ? 1 : Math.Pow(Math.Max(0, match.Similarity), _power)));
        var isStartFound = found.Any(match => match.Path.Source == PathSource.Prior);
        var start = isStartFound || !_useStartingPaths ? null : ReferenceEquals(catalog, _catalog) ? _start.Value : StartingPaths.For(domain: null, catalog);
        return new PathBallot(start is null ? voters : voters.Append(new PathVoter(new PathMatch(start, 0), catalog, _startWeight)), catalog, found);
    }

    /// <summary>Adds planned paths of scenarios to the index. Of a scenario only its id, domain and the embedding of its query are used.</summary>
    /// <param name="planned">The scenarios of the benchmark and their paths.</param>
    /// <param name="cancellationToken">Cancels.</param>
    /// <returns>A task that is done when they can be found.</returns>
    /// <exception cref="ArgumentException">A path is of another scenario, or of another catalog.</exception>
    public async Task AddAsync(IReadOnlyCollection<(Scenario Scenario, AcquisitionPath Path)> planned, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(planned);
        foreach (var (scenario, path) in planned)
        {
            if (path.ScenarioId != scenario.Id || path.CatalogFingerprint != _catalog.Fingerprint)
            {
                throw new ArgumentException(
                    $"The path of '{path.ScenarioId}' (catalog {path.CatalogFingerprint}) was given for '{scenario.Id}' (catalog {_catalog.Fingerprint}). Pair each scenario with its own path.",
                    nameof(planned));
            }
        }

        var embeddings = await _embeddings.GenerateAsync(planned.Select(pair => pair.Scenario.Query), cancellationToken: cancellationToken).ConfigureAwait(false);
        await _index.AddAsync(
            [.. planned.Zip(embeddings, (pair, embedding) => new PathEntry(StoredPath.From(pair.Path, pair.Scenario.Domain), embedding.Vector))], cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Adds the paths of a file to the index.</summary>
    /// <param name="file">A file that <see cref="PathFile"/> wrote for the same catalog and the same embeddings.</param>
    /// <param name="cancellationToken">Cancels.</param>
    /// <returns>How many were added.</returns>
    /// <exception cref="PathFileException">The file is refused; nothing is added then.</exception>
    /// <exception cref="InvalidOperationException">The generator states neither a provider nor a model.</exception>
    public async Task<long> LoadAsync(string file, CancellationToken cancellationToken = default) =>
        await PathFile.LoadAsync(file, _index, _catalog, await EmbeddingIdentity.OfAsync(_embeddings, cancellationToken).ConfigureAwait(false), cancellationToken).ConfigureAwait(false);
}
