namespace Penguin.Raise.RepositoryTests;

public sealed class SnippetsTests
{
    private const string Source = "class A\n{\n    // <use>\n    var a = 1;\n\n      a++;\n    // </use>\n}\n";

    [Fact]
    public void Fill_NamedRegion_PutsItInWithoutIndentation()
    {
        var (text, problems) = Snippets.Fill("a.md", "<!-- snippet: samples/A.cs#use -->\n```csharp\nold\n```\nafter", _ => Source);

        problems.Should().BeEmpty();
        text.Should().Be("<!-- snippet: samples/A.cs#use -->\n```csharp\nvar a = 1;\n\n  a++;\n```\nafter");
    }

    [Fact]
    public void Fill_WholeFile_PutsItIn() =>
        Snippets.Fill("a.md", "<!-- snippet: tests/X/Golden/a.json -->\n```json\n```", _ => "{\n}\n").Text.Should().Be("<!-- snippet: tests/X/Golden/a.json -->\n```json\n{\n}\n```");

    [Theory]
    [InlineData("```csharp\na\n```", "needs a line")]
    [InlineData("```\na\n```", "needs a line")]
    [InlineData("<!-- snippet: samples/A.cs#use -->\n\n```csharp\na\n```", "needs a line")]
    [InlineData("<!-- snippet: samples/A.cs#other -->\n```csharp\na\n```", "no single region 'other'")]
    [InlineData("<!-- snippet: samples/B.cs#use -->\n```csharp\na\n```", "no file")]
    [InlineData("<!-- snippet: docs/A.cs#use -->\n```csharp\na\n```", "neither compiled")]
    [InlineData("```text\na", "not closed")]
    public void Fill_BlockWithoutSource_IsAProblem(string page, string problem) =>
        Snippets.Fill("a.md", page, path => path == "samples/A.cs" ? Source : null).Problems.Should().ContainSingle().Which.Should().Contain(problem);

    [Fact]
    public void Fill_TextBlock_NeedsNoSource() => Snippets.Fill("a.md", "```text\nout\n```", _ => null).Should().BeEquivalentTo(("```text\nout\n```", Array.Empty<string>()));

    [Theory]
    [InlineData("# <a>\nx\n# </a>", "x")]
    [InlineData("# <a>\nx", null)]
    [InlineData("// <a>\nx\n// </a>\n// <a>\ny\n// </a>", null)]
    public void Region_OfAFile_IsFoundOnce(string text, string? region) => Snippets.Region(text, "a").Should().Be(region);
}
