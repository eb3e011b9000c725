using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Penguin.Raise.Benchmark;

/// <summary>Tells sets of scenarios apart: a hash over what arms, judges and tables take from them, in order.</summary>
internal static class DatasetHash
{
    private const int Digits = 16;

    public static string Of(IEnumerable<Scenario> scenarios)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var field in scenarios.SelectMany(Fields))
        {
            Append(hash, field);
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset())[..Digits];
    }

    private static string?[] Fields(Scenario scenario) =>
    [
        scenario.Id, scenario.Query, ProfileDocument.From(scenario.Profile).ToJson(), scenario.Situation, scenario.Background,
        scenario.Domain?.ToString(), scenario.Provenance.ToString(), scenario.Role.ToString(), scenario.Cluster,
    ];

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
