using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Penguin.Raise.RepositoryTests;

/// <summary>Finds code that blocks a thread until a task is done. Needs types, so the sources are bound against the built assemblies.</summary>
internal static class BlockingCalls
{
    private const string ImplicitUsings = """
        global using System; global using System.Collections.Generic; global using System.IO; global using System.Linq;
        global using System.Net.Http; global using System.Threading; global using System.Threading.Tasks;
        """;

    public static IEnumerable<string> In(string package) => In(package, [.. SourceFile.In($"src/{package}")]);

    public static IEnumerable<string> In(string package, IReadOnlyList<SourceFile> files)
    {
        var references = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(path => Path.GetFileNameWithoutExtension(path) != package)
            .Select(path => MetadataReference.CreateFromFile(path));
        var trees = files.Select(file => file.Tree).Append(new SourceFile("implicit.cs", ImplicitUsings).Tree);
        var compilation = CSharpCompilation.Create(package, trees, references, new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
        return files.SelectMany(file => In(file, compilation.GetSemanticModel(file.Tree)));
    }

    private static IEnumerable<string> In(SourceFile file, SemanticModel model) =>
        from access in file.Root.DescendantNodes().OfType<MemberAccessExpressionSyntax>()
        where access.Name.Identifier.Text is "Result" or "Wait" or "WaitAll" or "WaitAny" or "GetResult"
        where model.GetSymbolInfo(access).Symbol is { ContainingType: { } owner } && Blocks(owner)
        select $"{file.At(access)}: blocks on a task: {access.Name.Identifier.Text}.";

    private static bool Blocks(INamedTypeSymbol owner) =>
        (owner.ContainingNamespace.ToDisplayString() is "System.Threading.Tasks" && owner.Name is "Task" or "ValueTask")
        || (owner.ContainingNamespace.ToDisplayString() is "System.Runtime.CompilerServices" && owner.Name.EndsWith("Awaiter", StringComparison.Ordinal));
}
