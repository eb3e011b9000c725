namespace Penguin.Raise.RepositoryTests;

/// <summary>Compares a file of the repository with what it should be. <c>PENGUIN_UPDATE_GOLDEN=1</c> writes it instead, never where <c>CI=true</c>.</summary>
internal static class Golden
{
    public const string Variable = "PENGUIN_UPDATE_GOLDEN";

    private static bool Updates =>
        Environment.GetEnvironmentVariable(Variable) == "1" && Environment.GetEnvironmentVariable("CI") != "true";

    /// <param name="path">The file.</param>
    /// <param name="expected">What it should hold.</param>
    /// <param name="present">What it held when <paramref name="expected"/> was made from it; <see langword="null"/>: it is read now. Two tests may own parts of one page.</param>
    public static void Check(string path, string expected, string? present = null)
    {
        var found = present ?? (File.Exists(Path.Combine(Repository.Root, path)) ? Repository.Read(path) : "");
        if (found != expected && Updates)
        {
            File.WriteAllText(Path.Combine(Repository.Root, path), expected);
            return;
        }

        found.Should().Be(expected, "{0} is compared with the product; {1}=1 rewrites it", path, Variable);
    }
}
