using System.Buffers;
using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Penguin.Raise;

/// <summary>Writes a path file to a stream, line by line, and keeps the checksum.</summary>
internal sealed class PathFileWriter(Stream stream) : IDisposable
{
    private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private readonly ArrayBufferWriter<byte> _line = new();

    public async Task WriteAsync<T>(T value, JsonTypeInfo<T> type, CancellationToken cancellationToken)
    {
        _line.ResetWrittenCount();
        using (var json = new Utf8JsonWriter(_line))
        {
            JsonSerializer.Serialize(json, value, type);
        }

        _line.Write("\n"u8);
        _hash.AppendData(_line.WrittenSpan);
        await stream.WriteAsync(_line.WrittenMemory, cancellationToken).ConfigureAwait(false);
    }

    public async Task EndAsync(CancellationToken cancellationToken)
    {
        await stream.WriteAsync(PathFileTrailer.Write(_hash.GetHashAndReset()), cancellationToken).ConfigureAwait(false);
        await stream.FlushAsync(cancellationToken).ConfigureAwait(false);
    }

    public void Dispose() => _hash.Dispose();
}
