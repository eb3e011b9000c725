using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;

namespace Penguin.Raise.RepositoryTests;

/// <summary>What the metadata of a built assembly says, without loading it.</summary>
internal sealed class AssemblyFacts
{
    private AssemblyFacts(MetadataReader reader)
    {
        References = [.. reader.AssemblyReferences.Select(handle => reader.GetString(reader.GetAssemblyReference(handle).Name))];
        Friends = [.. reader.GetAssemblyDefinition().GetCustomAttributes().Select(reader.GetCustomAttribute).Where(attribute => IsFriendAttribute(reader, attribute))
            .Select(attribute => FirstArgument(reader, attribute))];
        Strings = [.. UserStrings(reader)];
    }

    /// <summary>Names of the assemblies it refers to.</summary>
    public IReadOnlyList<string> References { get; }

    /// <summary>Names of the assemblies that see its internals.</summary>
    public IReadOnlyList<string> Friends { get; }

    /// <summary>All string literals in its code: a name in one of them could be a way around a reference.</summary>
    public IReadOnlyList<string> Strings { get; }

    public static AssemblyFacts Of(string package)
    {
        using var file = new PEReader(File.OpenRead(Product.PathOf(package)));
        return new AssemblyFacts(file.GetMetadataReader());
    }

    private static bool IsFriendAttribute(MetadataReader reader, CustomAttribute attribute) =>
        attribute.Constructor.Kind == HandleKind.MemberReference
        && reader.GetMemberReference((MemberReferenceHandle)attribute.Constructor).Parent is { Kind: HandleKind.TypeReference } parent
        && reader.GetString(reader.GetTypeReference((TypeReferenceHandle)parent).Name) == "InternalsVisibleToAttribute";

    private static string FirstArgument(MetadataReader reader, CustomAttribute attribute)
    {
        var value = reader.GetBlobReader(attribute.Value);
        value.ReadUInt16(); // the prolog
        return value.ReadSerializedString()!.Split(',')[0];
    }

    private static IEnumerable<string> UserStrings(MetadataReader reader)
    {
        for (var handle = MetadataTokens.UserStringHandle(0); ;)
        {
            handle = reader.GetNextHandle(handle);
            if (handle.IsNil)
            {
                yield break;
            }

            yield return reader.GetUserString(handle);
        }
    }
}
