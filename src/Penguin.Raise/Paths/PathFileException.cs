namespace Penguin.Raise;

/// <summary>A path file is refused; nothing of it was used.</summary>
public sealed class PathFileException : Exception
{
    /// <summary>Creates the exception.</summary>
    /// <param name="file">The file.</param>
    /// <param name="fault">Why it is refused.</param>
    /// <param name="message">What was found and what to do.</param>
    public PathFileException(string file, PathFileFault fault, string message)
        : base($"The path file '{file}' {message}") => (File, Fault) = (file, fault);

    /// <summary>The file.</summary>
    public string File { get; }

    /// <summary>Why it is refused.</summary>
    public PathFileFault Fault { get; }
}
