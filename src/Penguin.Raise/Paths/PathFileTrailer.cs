using System.Text;

namespace Penguin.Raise;

/// <summary>The last line of a path file: the SHA-256 of all bytes before it. The same in all versions, so that a later version can be told from a damaged file.</summary>
internal static class PathFileTrailer
{
    public const string Start = "{\"sha256\":\"";

    private const string End = "\"}\n";
    private const int Digits = 64;

    // A trailer in which one byte is wrong is a damaged one; the end of a cut file has next to nothing in common with a trailer.
    private const int MostWrong = 1;

    public const int Length = 11 + Digits + 3;

    public static byte[] Write(byte[] hash) => Encoding.ASCII.GetBytes(Start + Convert.ToHexStringLower(hash) + End);

    /// <summary>Whether the last bytes of a file are a trailer, if perhaps a damaged one.</summary>
    public static bool IsLike(ReadOnlySpan<byte> last)
    {
        if (last.Length != Length)
        {
            return false;
        }

        var wrong = 0;
        for (var i = 0; i < Length; i++)
        {
            var c = (char)last[i];
            var fits = i < Start.Length ? c == Start[i] : i < Start.Length + Digits ? char.IsAsciiHexDigitLower(c) : c == End[i - Start.Length - Digits];
            wrong += fits ? 0 : 1;
        }

        return wrong <= MostWrong;
    }
}
