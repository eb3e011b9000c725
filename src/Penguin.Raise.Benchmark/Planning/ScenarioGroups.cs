using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Penguin.Raise.Benchmark;

/// <summary>Finds scenarios that must not be split: connected by an issue, a person, a query or a twin.</summary>
internal static class ScenarioGroups
{
    /// <summary>The name of each scenario's group: the first of all ids in it.</summary>
    public static string[] Of(IReadOnlyList<Scenario> scenarios)
    {
        int[] parents = [.. Enumerable.Range(0, scenarios.Count)];
        var first = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < scenarios.Count; i++)
        {
            foreach (var link in Links(scenarios[i]))
            {
                if (!first.TryAdd(link, i))
                {
                    Join(parents, first[link], i);
                }
            }
        }

        var names = new Dictionary<int, string>();
        for (var i = 0; i < scenarios.Count; i++)
        {
            var root = RootOf(parents, i);
            names[root] = names.TryGetValue(root, out var found) && string.CompareOrdinal(found, scenarios[i].Id) <= 0 ? found : scenarios[i].Id;
        }

        return [.. parents.Select((_, i) => names[RootOf(parents, i)])];
    }

    /// <summary>A number from 0 to 1 that follows from the group's name.</summary>
    public static double ShareOf(string group, int seed)
    {
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{seed}\n{group}")));
        return System.Buffers.Binary.BinaryPrimitives.ReadUInt32LittleEndian(hash) / (double)uint.MaxValue;
    }

    private static IEnumerable<string> Links(Scenario scenario)
    {
        yield return "id " + scenario.Id;
        yield return "query " + string.Join(' ', scenario.Query.ToLowerInvariant().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        if (scenario.Issue is not null)
        {
            yield return "issue " + scenario.Issue;
        }

        if (scenario.ProfileId is not null)
        {
            yield return "profile " + scenario.ProfileId;
        }

        if (scenario.TwinOf is not null)
        {
            yield return "id " + scenario.TwinOf;
        }
    }

    private static void Join(int[] parents, int one, int other) => parents[RootOf(parents, other)] = RootOf(parents, one);

    private static int RootOf(int[] parents, int item)
    {
        while (parents[item] != item)
        {
            parents[item] = parents[parents[item]];
            item = parents[item];
        }

        return item;
    }
}
