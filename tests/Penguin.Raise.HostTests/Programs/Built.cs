namespace Penguin.Raise.HostTests;

/// <summary>The programs that are built together with these tests, in the same configuration.</summary>
internal static class Built
{
    public static string Quickstart => Program("01-quickstart", "quickstart");

    public static string FirstAnswer => Program("00-first-answer", "first-answer");

    public static string AotApp => Program("Penguin.Raise.AotApp", "Penguin.Raise.AotApp");

    public static string PlanningApp => Program("Penguin.Raise.PlanningApp", "Penguin.Raise.PlanningApp");

    public static string PlanPaths => Program("02-plan-paths", "plan-paths");

    public static string ConsoleChat => Program("03-console-chat", "console-chat");

    public static string LiveReplies => Program("Penguin.Raise.LiveReplies", "Penguin.Raise.LiveReplies");

    public static string ExistingAppBefore => Program("05-existing-app-before", "existing-app-before");

    public static string ExistingAppAfter => Program("05-existing-app-after", "existing-app-after");

    public static string Root => Path.GetFullPath(Path.Combine(AppContext.BaseDirectory, "..", "..", "..", ".."));

    private static string Program(string project, string name)
    {
        var configuration = Path.GetFileName(AppContext.BaseDirectory.TrimEnd(Path.DirectorySeparatorChar));
        var path = Path.Combine(Root, "artifacts", "bin", project, configuration, name + (OperatingSystem.IsWindows() ? ".exe" : ""));
        return File.Exists(path) ? path : throw new FileNotFoundException($"{name} is not built. Build this test project: it builds {name} too.", path);
    }
}
