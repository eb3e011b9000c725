using System.Text;

namespace Penguin.Raise.Performance;

/// <summary>One message of the crisis set, with what it calls for and who wrote it; with its batch where it is of the half for the figure, without one where rules and weights learn from it.</summary>
internal sealed record CrisisMessage(string? Batch, string Writer, string Language, string Kind, CrisisAction Action, string Text)
{
    private const string FigurePrefix = "crisis.figure.";
    private const string PracticePrefix = "crisis.practice.";

    // Rules and weights have learnt from these since their figures were taken: see docs/crisis.md.
    private static readonly string[] Learnt = ["a", "b"];

    /// <summary>Whether the message is of the half for the figure: written by another hand than the rules.</summary>
    public bool IsFigure => Batch is not null;

    /// <summary>Whether nothing was learnt from the message.</summary>
    public bool IsBlind => IsFigure && !Learnt.Contains(Batch, StringComparer.Ordinal);

    public bool IsBenign => Action == CrisisAction.None;

    public static IReadOnlyList<string> Languages { get; } = ["en", "es", "de", "fr", "zh", "ar"];

    public static IReadOnlyList<CrisisMessage> All() =>
    [
        .. from language in Languages from line in Lines($"crisis.{language}.tsv") select Read(null, "rules", language, line.Split('\t')),
        .. from file in Files(PracticePrefix) from line in Lines(file) select Read(null, file.Split('.')[^3], file.Split('.')[^2], line.Split('\t')),
        .. from file in Files(FigurePrefix) let batch = file[FigurePrefix.Length..].Split('.')[0] from line in Lines(file) select Read(batch, batch, line.Split('\t')[0], line.Split('\t')[1..]),
    ];

    /// <summary>The messages that weights are fitted on.</summary>
    public static IEnumerable<CrisisMessage> Practice() => All().Where(message => !message.IsBlind);

    /// <summary>The messages of a file in the same form, named after its language; <see langword="null"/> without one.</summary>
    public static IEnumerable<CrisisMessage>? From(string? path) => path is null ? null
        : File.ReadLines(path).Where(line => line.Length > 0).Select(line => Read(null, "file", Path.GetFileNameWithoutExtension(path), line.Split('\t')));

    private static CrisisMessage Read(string? batch, string writer, string language, string[] parts) => new(batch, writer, language, parts[0], Enum.Parse<CrisisAction>(parts[1], ignoreCase: true), parts[2]);

    private static IEnumerable<string> Files(string prefix) =>
        typeof(CrisisMessage).Assembly.GetManifestResourceNames().Where(name => name.StartsWith(prefix, StringComparison.Ordinal)).Order(StringComparer.Ordinal);

    private static string[] Lines(string name)
    {
        using var stream = typeof(CrisisMessage).Assembly.GetManifestResourceStream(name) ?? throw new InvalidOperationException($"The messages '{name}' are not in the program.");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
    }
}
