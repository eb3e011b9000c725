using System.Text.Json;

namespace Penguin.Raise;

/// <summary>The built-in paths for where nothing similar has been planned: one for each domain and one for none. Priors, not results.</summary>
/// <remarks>
/// They come from the paper's figures for single attributes, which say nothing about one query. The estimate of a prefix combines them by
/// G = W (1 - prod(1 - g / W)), with the gains g and the gain W of knowing everything: each alone has its own gain, and all together never more than W.
/// Past self-harm is in none of them.
/// </remarks>
public static class StartingPaths
{
    private static readonly StartingPathsDocument File = JsonSerializer.Deserialize(PromptSet.Embedded("starting-paths.json"), PathJson.Default.StartingPathsDocument)!;

    /// <summary>Where the figures come from.</summary>
    public static string Source => File.Source;

    /// <summary>The path to start from.</summary>
    /// <param name="domain">The query's domain, where known.</param>
    /// <param name="catalog">The attributes; those that it lacks are left out. <see langword="null"/> for <see cref="AttributeCatalog.Penguin"/>.</param>
    /// <returns>The path; <see langword="null"/> where the catalog has none of its attributes.</returns>
    public static StoredPath? For(SafetyDomain? domain = null, AttributeCatalog? catalog = null)
    {
        var names = domain is { } stated && File.Domains.TryGetValue(stated, out var ofDomain) ? ofDomain : File.General;
        string[] kept = [.. names.Where(name => (catalog ?? AttributeCatalog.Penguin).TryGet(name, out _))];
        return kept.Length == 0 ? null : new StoredPath
        {
            Id = $"starting-path-{domain?.ToString() ?? "general"}", Domain = domain, Attributes = kept, Prefixes = [.. Prefixes(kept)], Source = PathSource.Prior,
        };
    }

    private static IEnumerable<PrefixEstimate> Prefixes(IEnumerable<string> names)
    {
        var left = 1.0;
        yield return new PrefixEstimate(File.Baseline, File.Deviation);
        foreach (var name in names)
        {
            left *= 1 - ((File.Singles[name] - File.Baseline) / File.WholeGain);
            yield return new PrefixEstimate(File.Baseline + (File.WholeGain * (1 - left)), File.Deviation);
        }
    }
}
