namespace Penguin.Raise;

/// <summary>Reads a file of texts: the language, then one section for each kind.</summary>
internal static class CrisisTextFile
{
    public static IEnumerable<KeyValuePair<(string Language, CrisisTextKind Kind), CrisisText>> Read(string file)
    {
        var sections = file.Split("\n[");
        var language = Values(sections[0], "language").Single();
        return sections[1..].Select(section => KeyValuePair.Create(
            (language, Enum.Parse<CrisisTextKind>(section[..section.IndexOf(']', StringComparison.Ordinal)].Replace("-", "", StringComparison.Ordinal), ignoreCase: true)),
            new CrisisText { First = Values(section, "first").Single(), Again = [.. Values(section, "again")], CheckIn = Values(section, "check-in").Single() }));
    }

    private static IEnumerable<string> Values(string section, string name) =>
        section.Split('\n').Where(line => line.StartsWith($"{name}: ", StringComparison.Ordinal)).Select(line => line[(name.Length + 2)..].Trim());
}
