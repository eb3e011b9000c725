using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Penguin.Raise.RepositoryTests;

/// <summary>The rules on single files. Each gives one sentence for each breach; pure.</summary>
internal static class SourceRules
{
    public const int MostFileLines = 300;
    public const int MostMethodLines = 60;

    public static IEnumerable<string> FileLength(SourceFile file)
    {
        var lines = file.Text.TrimEnd('\n').Count(c => c == '\n') + 1;
        return lines > MostFileLines ? [string.Create(CultureInfo.InvariantCulture, $"{file.Path} has {lines} lines; {MostFileLines} are allowed.")] : [];
    }

    public static IEnumerable<string> MethodLength(SourceFile file) =>
        from node in file.Root.DescendantNodes()
        where node is BaseMethodDeclarationSyntax or AccessorDeclarationSyntax or LocalFunctionStatementSyntax
        let span = node.GetLocation().GetLineSpan()
        let lines = span.EndLinePosition.Line - span.StartLinePosition.Line + 1
        where lines > MostMethodLines
        select string.Create(CultureInfo.InvariantCulture, $"{file.At(node)}: a method of {lines} lines; {MostMethodLines} are allowed.");

    /// <summary>One top-level type, and the file is named after it: <c>Name.cs</c>, <c>Name.Part.cs</c> for a part; type parameters do not count.</summary>
    public static IEnumerable<string> OneType(SourceFile file)
    {
        var types = file.Root.DescendantNodes(node => node is CompilationUnitSyntax or BaseNamespaceDeclarationSyntax)
            .OfType<MemberDeclarationSyntax>()
            .Where(member => member is BaseTypeDeclarationSyntax or DelegateDeclarationSyntax && !member.Modifiers.Any(SyntaxKind.FileKeyword))
            .ToArray();
        if (types.Length > 1)
        {
            return [$"{file.Path} has {types.Length.ToString(CultureInfo.InvariantCulture)} top-level types: {string.Join(", ", types.Select(NameOf))}."];
        }

        var expected = Path.GetFileName(file.Path).Split('.')[0];
        return types.Length == 1 && NameOf(types[0]) != expected ? [$"{file.Path} holds the type {NameOf(types[0])}: name the file after it."] : [];
    }

    public static IEnumerable<string> SwallowedExceptions(SourceFile file) =>
        file.Root.DescendantNodes().OfType<CatchClauseSyntax>().Where(clause => clause.Block.Statements.Count == 0)
            .Select(clause => $"{file.At(clause)}: a catch block that does nothing.");

    /// <summary>Waits by the clock. Waiting for cancellation (an infinite delay) and delays on an injected clock are none.</summary>
    public static IEnumerable<string> ClockWaits(SourceFile file) =>
        file.Root.DescendantNodes().OfType<InvocationExpressionSyntax>()
            .Where(call => call.Expression.ToString() is "Thread.Sleep" || (call.Expression.ToString() is "Task.Delay" && !IsControlled(call.ArgumentList.Arguments)))
            .Select(call => $"{file.At(call)}: waits by the clock; use a FakeTimeProvider or a TaskCompletionSource.");

    private static bool IsControlled(SeparatedSyntaxList<ArgumentSyntax> arguments) =>
        arguments[0].ToString().StartsWith("Timeout.Infinite", StringComparison.Ordinal)
        || arguments.Skip(1).Any(argument => argument.ToString() is var text
            && (text.Contains("time", StringComparison.OrdinalIgnoreCase) || text.Contains("clock", StringComparison.OrdinalIgnoreCase)));

    private static string NameOf(MemberDeclarationSyntax type) => type switch
    {
        BaseTypeDeclarationSyntax named => named.Identifier.Text,
        DelegateDeclarationSyntax called => called.Identifier.Text,
        _ => "",
    };
}
