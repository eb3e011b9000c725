using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Penguin.Raise.RepositoryTests;

public sealed class TelemetryPageTests
{
    [Fact]
    public void Page_EqualsTheCode() => Golden.Check(TelemetryPage.Path, TelemetryPage.Write());

    [Fact]
    public void Instruments_AllOfThem_SayWhatTheyCount() =>
        TelemetryPage.Instruments.Should().OnlyContain(instrument => instrument.Meter.Name == RaiseTelemetry.MeterName && instrument.Description!.EndsWith('.') && instrument.Unit!.Length > 0).And.HaveCountGreaterThanOrEqualTo(10);

    [Fact]
    public void Events_OfAllPackages_HaveNumbersOfTheirOwn() =>
        TelemetryPage.Write().Split("## Log events")[1].Split("\n## ")[0].Split('\n').Where(line => line.StartsWith("| ", StringComparison.Ordinal)).Skip(2).Select(line => line.Split('|')[1]).Should().OnlyHaveUniqueItems().And.HaveCountGreaterThan(10);

    /// <summary>A code that stands in the source but not in the table would leave the reader of a log alone.</summary>
    [Fact]
    public void Codes_InTheSource_AreThoseOfTheTables()
    {
        var found = Repository.Files(".cs", "src/Penguin.Raise/Conversation").Select(path => CSharpSyntaxTree.ParseText(Repository.Read(path)).GetRoot())
            .SelectMany(root => root.DescendantNodes()).Where(IsCode).Select(node => ((LiteralExpressionSyntax)node).Token.ValueText).ToHashSet(StringComparer.Ordinal);
        found.UnionWith([ValueOfInformationAbstentionModule.NothingPlanned]);

        ReasonCodes.Turns.Keys.Concat(ReasonCodes.Choices.Keys).Should().BeEquivalentTo(found);
    }

    // The codes are the literals that give a decision, a choice, an outcome or the end of the questions its reason.
    private static bool IsCode(SyntaxNode node) =>
        node is LiteralExpressionSyntax { Token.ValueText: { Length: > 2 } text } && node.IsKind(SyntaxKind.StringLiteralExpression) && text.All(letter => char.IsAsciiLetterLower(letter) || letter == '-') && node.Ancestors().Any(above => above switch
        {
            InvocationExpressionSyntax call => call.Expression.ToString() is "AbstentionDecision.Answer" or "AbstentionDecision.AskOn" or "Answer",
            ObjectCreationExpressionSyntax made => made.Type.ToString() == "AcquisitionChoice",
            AssignmentExpressionSyntax set => set.Left.ToString() is "Reason" or "ChoiceReason",
            TupleExpressionSyntax tuple => tuple.Arguments is [{ Expression: LiteralExpressionSyntax }, var second] && second.Span.Contains(node.Span),
            VariableDeclaratorSyntax variable => variable.Identifier.Text is "end" or "reason",
            MethodDeclarationSyntax method => method.Identifier.Text == "AgainstAsking",
            _ => false,
        });
}
