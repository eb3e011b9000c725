using System.Security.Cryptography;
using System.Text;

namespace Penguin.Raise.Performance;

/// <summary>One message of the crisis set, with what it calls for.</summary>
internal sealed record CrisisMessage(string Language, string Kind, CrisisAction Action, string Text)
{
    /// <summary>Whether the message is of the half for the figure. Split by a fixed hash of the text; rules are written against the other half only.</summary>
    public bool IsHeld => SHA256.HashData(Encoding.UTF8.GetBytes(Text))[0] % 2 == 0;

    public bool IsBenign => Action == CrisisAction.None;

    public static IReadOnlyList<CrisisMessage> All() => [.. from language in Languages from line in Lines(language) select Read(language, line)];

    public static IReadOnlyList<string> Languages { get; } = ["en", "es", "de", "fr", "zh", "ar"];

    /// <summary>The messages of a file in the same form, named after its language; <see langword="null"/> without one.</summary>
    public static IEnumerable<CrisisMessage>? From(string? path) => path is null ? null
        : File.ReadLines(path).Where(line => line.Length > 0).Select(line => Read(Path.GetFileNameWithoutExtension(path), line));

    private static CrisisMessage Read(string language, string line)
    {
        var parts = line.Split('\t');
        return new CrisisMessage(language, parts[0], Enum.Parse<CrisisAction>(parts[1], ignoreCase: true), parts[2]);
    }

    private static string[] Lines(string language)
    {
        using var stream = typeof(CrisisMessage).Assembly.GetManifestResourceStream($"crisis.{language}.tsv") ?? throw new InvalidOperationException($"The messages in '{language}' are not in the program.");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
    }
}
