using static Penguin.Raise.Tests.Neighbours;

namespace Penguin.Raise.Tests;

public class PathExampleTests
{
    [Fact]
    public void From_Neighbours_GivesNamesAndNumbers()
    {
        var examples = PathExample.From([Path(0.714, "CA", 2.861, 3.4, 3.605)], Catalog);

        examples.Should().ContainSingle().Which.Should().BeEquivalentTo(new PathExample { Similarity = 0.71, Attributes = ["C", "A"], Safety = [2.86, 3.4, 3.6] });
        examples[0].ToText().Should().Be("C > A (safety 2.86 > 3.40 > 3.60, similarity 0.71)");
    }

    [Fact]
    public void From_AttributeOutsideTheCatalog_EndsTheExample() =>
        PathExample.From([Path(0.5, "AXB", 2, 3, 4, 5), Path(0.5, "X", 2, 3)], Catalog).Should().ContainSingle()
            .Which.Should().BeEquivalentTo(new PathExample { Similarity = 0.5, Attributes = ["A"], Safety = [2, 3] });

    [Fact]
    public void From_StartingPath_HasNoSimilarity() =>
        PathExample.From([new PathMatch(StartingPaths.For()!, 0)], AttributeCatalog.Penguin)[0].ToText().Should()
            .StartWith("Mental Health Status > Emotional State > Health Status").And.EndWith(")").And.NotContain("similarity");

    [Fact]
    public void ToText_NoEstimates_IsTheNames() => new PathExample { Attributes = ["A", "B"], Safety = [] }.ToText().Should().Be("A > B");
}
