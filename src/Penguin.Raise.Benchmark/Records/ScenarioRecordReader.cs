namespace Penguin.Raise.Benchmark;

/// <summary>Reads scenarios in the published record format: a JSON array, or one JSON record a line. Safe for concurrent use.</summary>
/// <remarks>
/// Which of the two it is, is told by the content. Fields: <c>query</c>, <c>scenario</c> (the situation), the attributes of the catalog in any usual spelling,
/// <c>source</c>, <c>background</c>, <c>domain</c>, <c>subreddit</c> (gives the domain where none is stated), <c>id</c>, <c>issue</c>, <c>profile</c>, <c>role</c>,
/// <c>twin_of</c>. A record needs the query and at least one attribute, known or not. An attribute of the catalog comes before a field of the same name. Words such as "not specified", "N/A" and "unknown" mean unknown;
/// "None" is a value. A record without an id gets the file's name and its line (in an array: its position, from 1). The file is read in
/// pieces: memory is needed for the scenarios and one record. Privacy: problems and exceptions never show a value.
/// </remarks>
public static class ScenarioRecordReader
{
    private const int PieceLength = 64 * 1024;

    /// <summary>Reads a file.</summary>
    /// <param name="path">The file's path.</param>
    /// <param name="catalog">The catalog; <see langword="null"/> for <see cref="AttributeCatalog.Penguin"/>.</param>
    /// <param name="cancellationToken">Cancels.</param>
    /// <returns>The scenarios and everything that could not be used.</returns>
    /// <exception cref="DatasetFormatException">There is no such file, it cannot be opened, is empty, or is no text in one of the two layouts.</exception>
    public static async Task<ScenarioReading> ReadAsync(string path, AttributeCatalog? catalog = null, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        var stream = Open(path);
        await using var closed = stream.ConfigureAwait(false);
        return await ReadStreamAsync(stream, path, catalog, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Reads a stream from where it stands to its end. It stays open.</summary>
    /// <param name="stream">The stream.</param>
    /// <param name="name">What to call it in problems and identifiers, for example the file's name.</param>
    /// <param name="catalog">The catalog; <see langword="null"/> for <see cref="AttributeCatalog.Penguin"/>.</param>
    /// <param name="cancellationToken">Cancels.</param>
    /// <returns>The scenarios and everything that could not be used.</returns>
    /// <exception cref="DatasetFormatException">It is empty, or no text in one of the two layouts, or reading failed.</exception>
    public static async Task<ScenarioReading> ReadStreamAsync(
        Stream stream, string name, AttributeCatalog? catalog = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        try
        {
            var piece = new byte[PieceLength];
            var length = await stream.ReadAtLeastAsync(piece, RecordFormat.HeadLength, throwOnEndOfStream: false, cancellationToken).ConfigureAwait(false);
            var intake = new RecordIntake(piece.AsSpan(0, length), name, catalog);
            while ((length = await stream.ReadAsync(piece, cancellationToken).ConfigureAwait(false)) > 0)
            {
                intake.Feed(piece.AsSpan(0, length));
            }

            return intake.Finish();
        }
        catch (IOException found)
        {
            throw new DatasetFormatException(name, $"reading failed ({found.GetType().Name}). Check the medium and try again.");
        }
    }

    private static FileStream Open(string path)
    {
        if (Directory.Exists(path))
        {
            throw new DatasetFormatException(path, "it is a folder. Name a file.");
        }

        try
        {
            return new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 0, useAsync: true);
        }
        catch (Exception found) when (found is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new DatasetFormatException(path, "there is no such file. Check the path.");
        }
        catch (Exception found) when (found is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            throw new DatasetFormatException(path, $"it cannot be opened ({found.GetType().Name}). Check the path and your rights.");
        }
    }
}
