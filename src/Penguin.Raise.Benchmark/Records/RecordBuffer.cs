using System.Buffers;

namespace Penguin.Raise.Benchmark;

/// <summary>Gathers the bytes of one record up to a limit; what goes beyond it is dropped and flagged.</summary>
internal sealed class RecordBuffer(int limit)
{
    private readonly ArrayBufferWriter<byte> _bytes = new();

    public bool IsTooLong { get; private set; }

    public void Append(ReadOnlySpan<byte> bytes)
    {
        if (IsTooLong || bytes.Length > limit - _bytes.WrittenCount)
        {
            IsTooLong = true;
            return;
        }

        _bytes.Write(bytes);
    }

    public byte[] Take()
    {
        var taken = _bytes.WrittenSpan.Trim(" \t\r\n"u8).ToArray();
        _bytes.ResetWrittenCount();
        IsTooLong = false;
        return taken;
    }
}
