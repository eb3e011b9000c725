using System.Globalization;

namespace Penguin.Raise.Performance;

/// <summary>The program's verbs. Each prints a table and exits with 1 where a bound is missed.</summary>
internal static class Verbs
{
    private static readonly Dictionary<string, Func<string[], Task<bool>>> All = new(StringComparer.Ordinal)
    {
        ["paths"] = PathsVerb.RunAsync,
        ["planner"] = PlannerVerb.RunAsync,
        ["world"] = WorldVerb.RunAsync,
        ["crisis"] = CrisisVerb.RunAsync,
        ["agent"] = AgentVerb.RunAsync,
        ["startup"] = StartupVerb.RunAsync,
    };

    public static async Task<int> RunAsync(string[] args)
    {
        CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
        if (args.Length > 0 && All.TryGetValue(args[0], out var verb))
        {
            return await verb(args[1..]) ? 0 : 1;
        }

        Console.Error.WriteLine($"Name a verb: {string.Join(", ", All.Keys)}. Found: {(args.Length == 0 ? "nothing" : args[0])}.");
        return 2;
    }
}
