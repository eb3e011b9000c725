using System.Buffers.Binary;

namespace Penguin.Raise;

/// <summary>One path of a path file, on a line of its own.</summary>
internal sealed class PathFileLine
{
    public required string Id { get; init; }

    public SafetyDomain? Domain { get; init; }

    public required IReadOnlyList<string> Attributes { get; init; }

    public required IReadOnlyList<PrefixEstimate> Prefixes { get; init; }

    public PrefixEstimate? Rescored { get; init; }

    public required PathSource Source { get; init; }

    /// <summary>The numbers, four bytes each, the least significant first; in Base64.</summary>
    public required byte[] Embedding { get; init; }

    public static PathFileLine From(PathEntry entry)
    {
        var numbers = entry.Embedding.Span;
        var bytes = new byte[numbers.Length * sizeof(float)];
        for (var i = 0; i < numbers.Length; i++)
        {
            BinaryPrimitives.WriteSingleLittleEndian(bytes.AsSpan(i * sizeof(float)), numbers[i]);
        }

        var path = entry.Path;
        return new PathFileLine
        {
            Id = path.Id, Domain = path.Domain, Attributes = path.Attributes, Prefixes = path.Prefixes, Rescored = path.Rescored, Source = path.Source, Embedding = bytes,
        };
    }

    public PathEntry ToEntry()
    {
        var numbers = new float[Embedding.Length / sizeof(float)];
        for (var i = 0; i < numbers.Length; i++)
        {
            numbers[i] = BinaryPrimitives.ReadSingleLittleEndian(Embedding.AsSpan(i * sizeof(float)));
        }

        return new PathEntry(new StoredPath { Id = Id, Domain = Domain, Attributes = Attributes, Prefixes = Prefixes, Rescored = Rescored, Source = Source }, numbers);
    }
}
