namespace Penguin.Raise.RepositoryTests;

/// <summary>Compares a file of the repository with what it should be. <c>PENGUIN_UPDATE_GOLDEN=1</c> writes it instead, never where <c>CI=true</c>.</summary>
internal static class Golden
{
    public const string Variable = "PENGUIN_UPDATE_GOLDEN";

    private static bool Updates =>
        Environment.GetEnvironmentVariable(Variable) == "1" && Environment.GetEnvironmentVariable("CI") != "true";

    public static void Check(string path, string expected)
    {
        if (Updates)
        {
            File.WriteAllText(Path.Combine(Repository.Root, path), expected);
        }

        var found = File.Exists(Path.Combine(Repository.Root, path)) ? Repository.Read(path) : "";
        found.Should().Be(expected, "{0} is compared with the product; {1}=1 rewrites it", path, Variable);
    }
}
