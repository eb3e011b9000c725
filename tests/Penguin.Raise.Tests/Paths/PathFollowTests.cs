using static Penguin.Raise.Tests.Neighbours;

namespace Penguin.Raise.Tests;

public class PathFollowTests
{
    [Fact]
    public void Next_StepByStep_FollowsTheSafestPath()
    {
        PathMatch[] neighbours = [Path(0.9, "AB", 2, 3, 3.5), Path(0.5, "CBA", 2, 2.1, 3, 4), Path(0.4, "D", 2, 3.9)];

        string?[] steps = [PathFollow.Next(neighbours, Turn("", "ABCD"))?.Name, PathFollow.Next(neighbours, Turn("C", "ABD"))?.Name, PathFollow.Next(neighbours, Turn("CB", "D"))?.Name];

        steps.Should().Equal("C", "B", null);
    }

    [Fact]
    public void Next_AttributeThatCannotBeAsked_IsPassedOver() => PathFollow.Next([Path(0.5, "XCB", 2, 2.1, 3, 4)], Turn("", "ABD"))!.Name.Should().Be("B");

    [Fact]
    public void Next_NoNeighbours_IsNone() => PathFollow.Next([], Turn("", "AB")).Should().BeNull();

    [Fact]
    public void Top_EquallySafe_IsTheFirst() => PathFollow.Top([Path(0.9, "A", 2, 3), Path(0.5, "B", 2, 3)])!.Value.Path.Id.Should().Be("A");

    [Fact]
    public void Top_WithoutEstimate_ComesLast() => PathFollow.Top([Path(0.9, "A"), Path(0.5, "B", 2, 1.5)])!.Value.Path.Id.Should().Be("B");

    [Fact]
    public void Top_Rescored_CountsBeforeTheLastPrefix()
    {
        var optimistic = Path(0.9, "A", 2, 5);
        PathMatch[] neighbours = [optimistic with { Path = optimistic.Path with { Rescored = new PrefixEstimate(3, null) } }, Path(0.5, "B", 2, 4)];

        PathFollow.Top(neighbours)!.Value.Path.Id.Should().Be("B");
    }
}
