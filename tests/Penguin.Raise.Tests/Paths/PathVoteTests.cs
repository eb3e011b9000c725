using static Penguin.Raise.Tests.Neighbours;

namespace Penguin.Raise.Tests;

public class PathVoteTests
{
    [Fact]
    public void Of_OnePathNothingKnown_GivesItsStepsInItsOrder()
    {
        var advice = Vote("", "ABCD", Path(0.5, "CA", 2, 3, 3.5));

        advice.Select(each => each.Attribute.Name).Should().Equal("C", "A");
        advice.Select(each => each.ExpectedGain).Should().Equal(1, 0.5);
        advice.Should().OnlyContain(each => each.Deviation == 0 && each.Weight == 1 && each.Support == 1 && !each.IsPrior);
    }

    [Fact]
    public void Of_TwoPaths_WeighsTheirGainsBySimilarity()
    {
        var advice = Vote("", "ABCD", Path(0.9, "A", 2, 3), Path(0.3, "BA", 2, 3.2, 3.4));

        var (a, b) = (advice[0], advice[1]);
        (a.Attribute.Name, b.Attribute.Name).Should().Be(("A", "B"));
        a.ExpectedGain.Should().BeApproximately(((0.9 * 1) + (0.3 * 0.2)) / 1.2, 1e-12);
        a.Deviation.Should().BeApproximately(Math.Sqrt(0.75 * 0.25) * 0.8, 1e-12, "one in four, by weight, says 0.2 and the rest 1");
        b.ExpectedGain.Should().BeApproximately(0.3 * 1.2 / 1.2, 1e-12, "a path without it counts as no gain");
        (b.Weight, b.Support).Should().Be((0.25, 1));
    }

    [Fact]
    public void Of_PrefixKnown_GivesTheRest()
    {
        var advice = Vote("AB", "CD", Path(1, "ABCD", 2, 3, 3.5, 3.75, 3.8125));

        advice.Select(each => (each.Attribute.Name, each.ExpectedGain)).Should().Equal(("C", 0.25), ("D", 0.0625));
    }

    [Fact]
    public void Of_EarlierOneCannotBeAsked_LiesBetweenItsOwnGainAndThatOnes()
    {
        var advice = Vote("", "B", Path(1, "AB", 2, 3, 3.4));

        advice[0].ExpectedGain.Should().BeApproximately(0.7, 1e-12);
        advice[0].Deviation.Should().BeApproximately(0.6 / Math.Sqrt(12), 1e-12);
    }

    [Fact]
    public void Of_LaterOneIsKnown_LiesBetweenThatOnesGainAndItsOwn()
    {
        var advice = Vote("B", "A", Path(1, "AB", 2, 3, 3.4));

        advice[0].ExpectedGain.Should().BeApproximately(0.7, 1e-12);
        advice[0].Deviation.Should().BeApproximately(0.6 / Math.Sqrt(12), 1e-12);
    }

    [Fact]
    public void Of_EarlierOneCanStillBeAsked_GivesItsOwnGain()
    {
        var advice = Vote("", "AB", Path(1, "AB", 2, 3, 3.4));

        advice[1].ExpectedGain.Should().BeApproximately(0.4, 1e-12);
        advice[1].Deviation.Should().Be(0);
    }

    [Fact]
    public void Of_EstimatesWithDeviations_CarriesThem()
    {
        var path = new StoredPath { Id = "p", Attributes = ["A", "B"], Prefixes = [new(2, 0.5), new(3, 1.25), new(3.5, 3)] };

        var advice = Vote("", "A", new PathMatch(path, 1));

        advice[0].Deviation.Should().BeApproximately(Math.Sqrt((0.5 * 0.5) + (1.25 * 1.25)), 1e-12);
    }

    [Fact]
    public void Of_PathsWithoutEstimates_VotesByOrder()
    {
        var advice = Vote("", "ABC", Path(0.5, "CB"), Path(0.6, "CA"));

        advice.Select(each => each.Attribute.Name).Should().Equal("C", "A", "B");
        advice.Should().OnlyContain(each => each.ExpectedGain == 0);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-0.5)]
    public void Of_NotSimilar_HasNoVote(double similarity)
    {
        var advice = Vote("", "AB", Path(similarity, "A", 2, 3), Path(0.1, "B", 2, 2.1));

        advice.Select(each => each.Attribute.Name).Should().Equal("B");
        advice[0].ExpectedGain.Should().BeApproximately(0.1, 1e-12);
    }

    [Fact]
    public void Of_StartingPath_VotesAndIsMarked()
    {
        var start = StartingPaths.For()!;

        var advice = PathVote.Of([new PathMatch(start, 0)], new TurnContext { Query = "q", Profile = new(), Candidates = AttributeCatalog.Penguin, QuestionsAsked = 0, Budget = 3 });

        advice.Select(each => each.Attribute.Name).Should().Equal(start.Attributes);
        advice.Should().OnlyContain(each => each.IsPrior && each.Deviation > 0.4);
        advice[0].ExpectedGain.Should().BeApproximately(0.85, 1e-9);
    }

    [Fact]
    public void Of_Turn_TakesKnownAndCandidatesFromIt()
    {
        PathMatch[] neighbours = [Path(1, "ABC", 2, 3, 3.4, 3.5)];

        var advice = PathVote.Of(neighbours, Turn("A", "C"));

        advice.Should().BeEquivalentTo(Vote("A", "C", neighbours));
    }

    [Fact]
    public void Of_AttributeOutsideTheCatalog_IsPassedOver()
    {
        var advice = Vote("", "B", Path(1, "XB", 2, 3, 3.4));

        advice.Should().ContainSingle().Which.ExpectedGain.Should().BeApproximately(0.7, 1e-12, "what the catalog lacks cannot be asked for");
    }

    [Fact]
    public void Of_NothingToGoBy_IsEmpty()
    {
        Vote("", "AB").Should().BeEmpty();
        Vote("A", "A", Path(1, "A", 2, 3)).Should().BeEmpty("what is known is not asked for");
        Vote("", "B", Path(1, "A", 2, 3)).Should().BeEmpty();
    }
}
