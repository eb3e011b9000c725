using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.AI;

namespace Penguin.Raise.Testing;

/// <summary>The chance behind one call: it depends on the seed, the request's content and how often this request was sent before, never on the order of calls.</summary>
internal readonly struct FaultDraw
{
    private const double Steps = 1UL << 53;
    private readonly byte[] _hash;

    public FaultDraw(int seed, UInt128 request, int attempt)
    {
        var key = new byte[24];
        BinaryPrimitives.WriteInt32LittleEndian(key, seed);
        BinaryPrimitives.WriteInt32LittleEndian(key.AsSpan(4), attempt);
        BinaryPrimitives.WriteUInt128LittleEndian(key.AsSpan(8), request);
        _hash = SHA256.HashData(key);
    }

    /// <summary>Where in its range the place of a cut lies, 0 (inclusive) to 1 (exclusive).</summary>
    public double Place => Number(2);

    /// <summary>Identifies what is asked; streaming or not makes no difference.</summary>
    public static UInt128 KeyOf(IEnumerable<ChatMessage> messages, ChatOptions? options)
    {
        var text = new StringBuilder();
        text.Append(ModelStage.TryGet(options, out var stage) ? stage.Name : "").Append('\0').Append(options?.ModelId).Append('\0').Append(options?.Seed).Append('\0');
        foreach (var message in messages)
        {
            text.Append(message.Role.Value).Append('\u0001');
            foreach (var content in message.Contents)
            {
                text.Append(content.GetType().Name).Append('\u0002').Append((content as TextContent)?.Text).Append('\u0003');
            }
        }

        return BinaryPrimitives.ReadUInt128LittleEndian(SHA256.HashData(Encoding.Unicode.GetBytes(text.ToString())));
    }

    public FaultKind Kind(FaultyChatClientOptions options)
    {
        if (Number(0) >= options.Rate)
        {
            return FaultKind.None;
        }

        var kinds = options.WeightsInUse.Where(pair => pair.Value > 0).OrderBy(pair => pair.Key).ToArray();
        var rest = Number(1) * kinds.Sum(pair => pair.Value);
        foreach (var (kind, weight) in kinds)
        {
            rest -= weight;
            if (rest < 0)
            {
                return kind;
            }
        }

        return kinds[^1].Key;
    }

    /// <summary>32 to 223 random bytes, each as the character of the same number.</summary>
    public string Garbage()
    {
        var bytes = new List<byte>();
        for (var block = _hash; bytes.Count < 32 + (_hash[24] * 3 / 4); block = SHA256.HashData(block))
        {
            bytes.AddRange(SHA256.HashData([.. block, 1]));
        }

        return Encoding.Latin1.GetString([.. bytes.Take(32 + (_hash[24] * 3 / 4))]);
    }

    private double Number(int position) => (BinaryPrimitives.ReadUInt64LittleEndian(_hash.AsSpan(position * 8)) >> 11) / Steps;
}
