namespace Penguin.Raise.Benchmark;

/// <summary>A file as a whole cannot be read as scenario records. The message never shows its content.</summary>
public sealed class DatasetFormatException : Exception
{
    /// <summary>Creates the exception.</summary>
    /// <param name="file">The file, as the caller named it.</param>
    /// <param name="reason">What was found and what to do, without content.</param>
    public DatasetFormatException(string file, string reason)
        : base($"{file}: {reason}") => File = file;

    /// <summary>The file, as the caller named it.</summary>
    public string File { get; }
}
