using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace Penguin.Raise;

/// <summary>Checks an open path file as a whole, and then gives its paths one by one.</summary>
internal sealed class PathFileReader(string file, FileStream stream)
{
    private const int MostHeaderBytes = 1 << 16;
    private const int BufferSize = 1 << 16;

    private bool _begins;

    private static ReadOnlySpan<byte> Beginning => "{\"format\":\"penguin-paths\""u8;

    /// <summary>Refuses the file for the first of these that holds: a later version, its end is missing, its bytes are others, no header, another catalog, another embedding.</summary>
    public async Task CheckAsync(AttributeCatalog catalog, EmbeddingIdentity embedding, CancellationToken cancellationToken)
    {
        var header = await HeaderAsync(cancellationToken).ConfigureAwait(false);
        if (header?.SchemaVersion > PathFile.CurrentSchemaVersion)
        {
            throw Refused(PathFileFault.LaterVersion, string.Create(CultureInfo.InvariantCulture,
                $"has schema version {header.SchemaVersion}; this library reads versions 1 to {PathFile.CurrentSchemaVersion}. Use a later version of Penguin.Raise, or plan again."));
        }

        await CheckBytesAsync(cancellationToken).ConfigureAwait(false);
        if (header is not { SchemaVersion: >= 1 })
        {
            throw NotAPathFile();
        }

        if (header.Catalog != catalog.Fingerprint)
        {
            throw Refused(PathFileFault.OtherCatalog,
                $"was planned with the attribute catalog {header.Catalog}; the present one is {catalog.Fingerprint}. Use the catalog that it was planned with, or plan again.");
        }

        if (header.Embedding != embedding)
        {
            throw Refused(PathFileFault.OtherEmbedding, string.Create(CultureInfo.InvariantCulture,
                $"holds embeddings of '{header.Embedding.Name}' with {header.Embedding.Dimension} dimensions; queries are embedded by '{embedding.Name}' with {embedding.Dimension}. Use the generator that it was written with, or embed the benchmark queries again."));
        }
    }

    public async IAsyncEnumerable<PathEntry> EntriesAsync(int dimension, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken)
    {
        stream.Seek(0, SeekOrigin.Begin);
        using var reader = new StreamReader(stream, Encoding.UTF8, detectEncodingFromByteOrderMarks: false, BufferSize, leaveOpen: true);
        await reader.ReadLineAsync(cancellationToken).ConfigureAwait(false);
        for (var number = 2; await reader.ReadLineAsync(cancellationToken).ConfigureAwait(false) is { } line && !line.StartsWith(PathFileTrailer.Start, StringComparison.Ordinal); number++)
        {
            yield return Entry(line, number, dimension);
        }
    }

    private PathEntry Entry(string line, int number, int dimension)
    {
        try
        {
            var entry = JsonSerializer.Deserialize(line, PathJson.Default.PathFileLine)?.ToEntry();
            PathChecks.Entry(entry, dimension, nameof(line));
            return entry!;
        }
        catch (Exception fault) when (fault is JsonException or ArgumentException)
        {
            // The checksum holds, so it was written like this: by something else.
            throw Refused(PathFileFault.NotAPathFile, string.Create(CultureInfo.InvariantCulture, $"has no usable path on line {number}, although its checksum is right. Write path files with this library."));
        }
    }

    private async Task<PathFileHeader?> HeaderAsync(CancellationToken cancellationToken)
    {
        var start = new byte[(int)Math.Min(MostHeaderBytes, stream.Length)];
        await stream.ReadExactlyAsync(start, cancellationToken).ConfigureAwait(false);
        _begins = start.AsSpan().StartsWith(Beginning);
        var end = Array.IndexOf(start, (byte)'\n');
        try
        {
            var header = end < 0 ? null : JsonSerializer.Deserialize(start.AsSpan(0, end), PathJson.Default.PathFileHeader);
            return header?.Format == PathFileHeader.Name ? header : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private async Task CheckBytesAsync(CancellationToken cancellationToken)
    {
        var content = stream.Length - PathFileTrailer.Length;
        var last = new byte[PathFileTrailer.Length];
        if (content >= 0)
        {
            stream.Seek(content, SeekOrigin.Begin);
            await stream.ReadExactlyAsync(last, cancellationToken).ConfigureAwait(false);
        }

        if (!PathFileTrailer.IsLike(last))
        {
            throw _begins
                ? Refused(PathFileFault.Truncated, "ends before its last line, which holds the checksum: it was cut off. Copy it again from where it was written, or plan again.")
                : NotAPathFile();
        }

        var expected = PathFileTrailer.Write(await HashAsync(content, cancellationToken).ConfigureAwait(false));
        if (!last.AsSpan().SequenceEqual(expected))
        {
            throw Refused(PathFileFault.Damaged, "is damaged: its checksum is not that of its content. Copy it again from where it was written, or plan again.");
        }
    }

    private async Task<byte[]> HashAsync(long count, CancellationToken cancellationToken)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var buffer = new byte[BufferSize];
        stream.Seek(0, SeekOrigin.Begin);
        for (var left = count; left > 0;)
        {
            var part = buffer.AsMemory(0, (int)Math.Min(buffer.Length, left));
            await stream.ReadExactlyAsync(part, cancellationToken).ConfigureAwait(false);
            hash.AppendData(part.Span);
            left -= part.Length;
        }

        return hash.GetHashAndReset();
    }

    private PathFileException NotAPathFile() =>
        Refused(PathFileFault.NotAPathFile, "is no path file: its first line is not the header of one. Name a file that PathFile.WriteAsync wrote.");

    private PathFileException Refused(PathFileFault fault, string message) => new(file, fault, message);
}
