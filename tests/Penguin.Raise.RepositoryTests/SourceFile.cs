using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Penguin.Raise.RepositoryTests;

/// <summary>One C# file, parsed.</summary>
internal sealed record SourceFile(string Path, string Text)
{
    private static readonly CSharpParseOptions Parsing = new(LanguageVersion.Preview, DocumentationMode.Parse);

    public SyntaxTree Tree { get; } = CSharpSyntaxTree.ParseText(Text, Parsing, Path);

    public SyntaxNode Root => Tree.GetRoot();

    public static IEnumerable<SourceFile> In(params string[] folders) =>
        Repository.Files(".cs", folders).Select(path => new SourceFile(path, Repository.Read(path)));

    /// <summary>Where a node begins, for a message.</summary>
    public string At(SyntaxNode node) => FormattableString.Invariant($"{Path}({node.GetLocation().GetLineSpan().StartLinePosition.Line + 1})");
}
