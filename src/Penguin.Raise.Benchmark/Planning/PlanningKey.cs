using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Penguin.Raise.Benchmark;

/// <summary>Identifies a plan by all that it depends on: the scenario's content, the catalog, the planner with its settings, the seed, the judge, the rescoring.</summary>
internal static class PlanningKey
{
    public static string Of(Scenario scenario, IAcquisitionPlanner planner, int seed, string judge, int rescoreDraws)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        string?[] fields =
        [
            scenario.Id, scenario.Query, ProfileDocument.From(scenario.Profile).ToJson(), scenario.Situation, scenario.Background, scenario.Profile.Catalog.Fingerprint,
            planner.Name, planner.Settings, seed.ToString(CultureInfo.InvariantCulture), judge, rescoreDraws.ToString(CultureInfo.InvariantCulture),
        ];
        Array.ForEach(fields, field => Append(hash, field));
        return Convert.ToHexStringLower(hash.GetHashAndReset().AsSpan(0, 16));
    }

    // Each field is led by its length, so that no two lists of fields give the same bytes.
    private static void Append(IncrementalHash hash, string? field)
    {
        byte[] bytes = field is null ? [] : Encoding.UTF8.GetBytes(field);
        Span<byte> length = stackalloc byte[sizeof(int)];
        BinaryPrimitives.WriteInt32LittleEndian(length, field is null ? -1 : bytes.Length);
        hash.AppendData(length);
        hash.AppendData(bytes);
    }
}
