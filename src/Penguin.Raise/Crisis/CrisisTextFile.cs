namespace Penguin.Raise;

/// <summary>Reads a file of texts: the language, then one section for each kind.</summary>
internal static class CrisisTextFile
{
    public static void Read(string file, Action<string, CrisisTextKind, CrisisText> add)
    {
        var sections = file.Split("\n[");
        var language = Values(sections[0], "language")[0];
        foreach (var section in sections[1..])
        {
            var kind = Enum.Parse<CrisisTextKind>(section[..section.IndexOf(']', StringComparison.Ordinal)].Replace("-", "", StringComparison.Ordinal), ignoreCase: true);
            add(language, kind, new CrisisText { First = Values(section, "first")[0], Again = [.. Values(section, "again")], CheckIn = Values(section, "check-in")[0] });
        }
    }

    private static List<string> Values(string section, string name)
    {
        var values = new List<string>();
        foreach (var line in section.Split('\n'))
        {
            if (line.StartsWith($"{name}: ", StringComparison.Ordinal))
            {
                values.Add(line[(name.Length + 2)..].Trim());
            }
        }

        return values;
    }
}
