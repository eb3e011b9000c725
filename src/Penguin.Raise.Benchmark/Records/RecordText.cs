namespace Penguin.Raise.Benchmark;

/// <summary>The bytes of one record, or what is wrong at its place.</summary>
internal readonly record struct RecordText(int Line, int Index, byte[] Json, string? Fault = null)
{
    public static RecordText Wrong(int line, string fault) => new(line, 0, [], fault);
}
