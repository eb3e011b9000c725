using System.Runtime.CompilerServices;

namespace Penguin.Raise;

/// <summary>Planned paths with the embeddings of their benchmark queries, in one file: JSON Lines with a header and a checksum. Holds no text of a query.</summary>
public static class PathFile
{
    /// <summary>The version that this library writes.</summary>
    public const int CurrentSchemaVersion = 1;

    private const int BufferSize = 1 << 16;
    private const int BatchSize = 1000;

    /// <summary>Writes a file. It takes its name only when it is whole: what was there before stays until then, and stays where writing fails.</summary>
    /// <param name="file">The file; <c>.tmp</c> is added to its name while it is written.</param>
    /// <param name="catalog">The catalog whose attributes the paths name.</param>
    /// <param name="embedding">What the embeddings are of.</param>
    /// <param name="entries">The paths, for example <see cref="InMemoryPathIndex.Entries"/>; read once, one at a time.</param>
    /// <param name="cancellationToken">Cancels.</param>
    /// <returns>How many were written.</returns>
    /// <exception cref="ArgumentException">An entry cannot be used, as for <see cref="IPathIndex.AddAsync"/>.</exception>
    /// <exception cref="IOException">The file cannot be written.</exception>
    public static async Task<long> WriteAsync(
        string file, AttributeCatalog catalog, EmbeddingIdentity embedding, IEnumerable<PathEntry> entries, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(file);
        ArgumentNullException.ThrowIfNull(catalog);
        ArgumentNullException.ThrowIfNull(embedding);
        ArgumentNullException.ThrowIfNull(entries);
        var whole = file + ".tmp";
        var stream = new FileStream(whole, FileMode.Create, FileAccess.Write, FileShare.None, BufferSize, useAsync: true);
        try
        {
            long count;
            await using (stream.ConfigureAwait(false))
            {
                count = await WriteToAsync(stream, catalog, embedding, entries, cancellationToken).ConfigureAwait(false);
                stream.Flush(flushToDisk: true);
            }

            File.Move(whole, file, overwrite: true);
            return count;
        }
        catch
        {
            File.Delete(whole);
            throw;
        }
    }

    /// <summary>Reads a file. All of it is checked before the first path is given.</summary>
    /// <param name="file">The file.</param>
    /// <param name="catalog">The present catalog.</param>
    /// <param name="embedding">What queries are embedded with.</param>
    /// <param name="cancellationToken">Cancels.</param>
    /// <returns>The paths in the order in which they were written, one at a time.</returns>
    /// <exception cref="PathFileException">The file is refused.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static async IAsyncEnumerable<PathEntry> ReadAsync(
        string file, AttributeCatalog catalog, EmbeddingIdentity embedding, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(file);
        ArgumentNullException.ThrowIfNull(catalog);
        ArgumentNullException.ThrowIfNull(embedding);
        var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.Read, BufferSize, useAsync: true);
        await using (stream.ConfigureAwait(false))
        {
            var reader = new PathFileReader(file, stream);
            await reader.CheckAsync(catalog, embedding, cancellationToken).ConfigureAwait(false);
            await foreach (var entry in reader.EntriesAsync(embedding.Dimension, cancellationToken).ConfigureAwait(false))
            {
                yield return entry;
            }
        }
    }

    /// <summary>Adds the paths of a file to an index.</summary>
    /// <param name="file">The file.</param>
    /// <param name="index">The index.</param>
    /// <param name="catalog">The present catalog.</param>
    /// <param name="embedding">What queries are embedded with.</param>
    /// <param name="cancellationToken">Cancels.</param>
    /// <returns>How many were added.</returns>
    /// <exception cref="PathFileException">The file is refused; nothing is added then.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static async Task<long> LoadAsync(
        string file, IPathIndex index, AttributeCatalog catalog, EmbeddingIdentity embedding, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(index);
        long count = 0;
        var batch = new List<PathEntry>(BatchSize);
        await foreach (var entry in ReadAsync(file, catalog, embedding, cancellationToken).ConfigureAwait(false))
        {
            batch.Add(entry);
            count++;
            if (batch.Count == BatchSize)
            {
                await index.AddAsync(batch, cancellationToken).ConfigureAwait(false);
                batch.Clear();
            }
        }

        await index.AddAsync(batch, cancellationToken).ConfigureAwait(false);
        return count;
    }

    private static async Task<long> WriteToAsync(
        FileStream stream, AttributeCatalog catalog, EmbeddingIdentity embedding, IEnumerable<PathEntry> entries, CancellationToken cancellationToken)
    {
        using var writer = new PathFileWriter(stream);
        var header = new PathFileHeader { Format = PathFileHeader.Name, SchemaVersion = CurrentSchemaVersion, Catalog = catalog.Fingerprint, Embedding = embedding };
        await writer.WriteAsync(header, PathJson.Default.PathFileHeader, cancellationToken).ConfigureAwait(false);
        long count = 0;
        foreach (var entry in entries)
        {
            PathChecks.Entry(entry, embedding.Dimension, nameof(entries));
            await writer.WriteAsync(PathFileLine.From(entry), PathJson.Default.PathFileLine, cancellationToken).ConfigureAwait(false);
            count++;
        }

        await writer.EndAsync(cancellationToken).ConfigureAwait(false);
        return count;
    }
}
