using System.Buffers;

namespace Penguin.Raise.Tests;

public class RentedBytesTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(5000)]
    [InlineData(300_000)]
    public void Written_PiecesOfAnySize_IsAllThatWasWritten(int length)
    {
        byte[] text = [.. Enumerable.Range(0, length).Select(i => (byte)i)];
        using var buffer = new RentedBytes();

        foreach (var piece in text.Chunk(999))
        {
            buffer.Write(piece);
        }

        buffer.Written.ToArray().Should().Equal(text);
    }
}
