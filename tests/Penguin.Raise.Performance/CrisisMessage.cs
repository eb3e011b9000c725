using System.Text;

namespace Penguin.Raise.Performance;

/// <summary>One message of the crisis set, with what it calls for; with its batch where it is of the half for the figure, without one where rules are written against it.</summary>
internal sealed record CrisisMessage(string? Batch, string Language, string Kind, CrisisAction Action, string Text)
{
    private const string FigurePrefix = "crisis.figure.";
    private const string PracticePrefix = "crisis.practice.";

    /// <summary>Whether the message is of the half for the figure: written by another hand than the rules.</summary>
    public bool IsFigure => Batch is not null;

    public bool IsBenign => Action == CrisisAction.None;

    public static IReadOnlyList<string> Languages { get; } = ["en", "es", "de", "fr", "zh", "ar"];

    public static IReadOnlyList<CrisisMessage> All() =>
    [
        .. from language in Languages from line in Lines($"crisis.{language}.tsv") select Read(null, language, line.Split('\t')),
        .. from file in Files(PracticePrefix) from line in Lines(file) select Read(null, file.Split('.')[^2], line.Split('\t')),
        .. from file in Files(FigurePrefix) from line in Lines(file) select Read(file[FigurePrefix.Length..].Split('.')[0], line.Split('\t')[0], line.Split('\t')[1..]),
    ];

    /// <summary>The messages of a file in the same form, named after its language; <see langword="null"/> without one.</summary>
    public static IEnumerable<CrisisMessage>? From(string? path) => path is null ? null
        : File.ReadLines(path).Where(line => line.Length > 0).Select(line => Read(null, Path.GetFileNameWithoutExtension(path), line.Split('\t')));

    private static CrisisMessage Read(string? batch, string language, string[] parts) => new(batch, language, parts[0], Enum.Parse<CrisisAction>(parts[1], ignoreCase: true), parts[2]);

    private static IEnumerable<string> Files(string prefix) =>
        typeof(CrisisMessage).Assembly.GetManifestResourceNames().Where(name => name.StartsWith(prefix, StringComparison.Ordinal)).Order(StringComparer.Ordinal);

    private static string[] Lines(string name)
    {
        using var stream = typeof(CrisisMessage).Assembly.GetManifestResourceStream(name) ?? throw new InvalidOperationException($"The messages '{name}' are not in the program.");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
    }
}
