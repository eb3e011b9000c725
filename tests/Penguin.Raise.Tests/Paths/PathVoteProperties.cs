using CsCheck;
using static Penguin.Raise.Tests.Neighbours;

namespace Penguin.Raise.Tests;

/// <summary>Laws of the vote, over random neighbours.</summary>
public class PathVoteProperties
{
    private const string All = "ABCD";

    private static readonly Gen<PathMatch> Neighbour =
        Gen.Select(Gen.Shuffle(All.ToCharArray()), Gen.Int[1, 4], Gen.Double[0.01, 1], Gen.Double[1, 5].Array[5], (letters, length, similarity, safety) =>
            Path(similarity, new string(letters, 0, length), safety[..(length + 1)]));

    private static readonly Gen<(PathMatch[] Neighbours, string Known, string Candidates)> Case =
        Gen.Select(Neighbour.Array[1, 6], Gen.Int[0, 15], Gen.Int[0, 15], (neighbours, known, open) => (neighbours, Letters(known), Letters(open & ~known)));

    [Fact]
    public void Of_NeighbourWithTheSameLevelShift_ChangesNothing() => Case.Sample(found =>
    {
        var shifted = found.Neighbours.Select(neighbour => neighbour with
        {
            Path = neighbour.Path with { Prefixes = [.. neighbour.Path.Prefixes.Select(prefix => prefix with { Value = prefix.Value + 0.5 })] },
        });

        Gains(found.Known, found.Candidates, [.. shifted]).Should().Equal(Gains(found.Known, found.Candidates, found.Neighbours), Near);
    });

    [Fact]
    public void Of_AllSimilaritiesScaled_ChangesNothing() => Case.Sample(found =>
        Gains(found.Known, found.Candidates, [.. found.Neighbours.Select(neighbour => neighbour with { Similarity = neighbour.Similarity / 2 })])
            .Should().Equal(Gains(found.Known, found.Candidates, found.Neighbours), Near));

    [Fact]
    public void Of_NeighboursInAnyOrderOrTwice_ChangesNoGain() => Case.Sample(found =>
        Gains(found.Known, found.Candidates, [.. found.Neighbours.Reverse(), .. found.Neighbours]).Should().Equal(Gains(found.Known, found.Candidates, found.Neighbours), Near));

    [Fact]
    public void Of_AnyCase_IsWithinTheBoundsOfTheNeighbours() => Case.Sample(found =>
    {
        foreach (var advice in Vote(found.Known, found.Candidates, found.Neighbours))
        {
            var steps = found.Neighbours.SelectMany(neighbour => neighbour.Path.Prefixes.Zip(neighbour.Path.Prefixes.Skip(1), (one, next) => next.Value - one.Value)).Append(0).ToArray();
            advice.ExpectedGain.Should().BeInRange(steps.Min() - 1e-9, steps.Max() + 1e-9);
            advice.Deviation.Should().BeInRange(0, steps.Max() - steps.Min());
            advice.Weight.Should().BeInRange(0, 1 + 1e-9);
            found.Candidates.Should().Contain(advice.Attribute.Name);
        }
    });

    [Fact]
    public void Best_AnyCost_IsTheFirstAdviceOfTheHighestGainLessCost() => Gen.Select(Case, Gen.Int[0, 3]).Sample((found, weight) =>
    {
        var costly = new AttributeCatalog(Catalog.Select((attribute, i) => attribute with { Cost = i + 0.5 }));
        var ballot = new PathBallot(found.Neighbours.Select(neighbour => new PathVoter(neighbour, costly)), costly, found.Neighbours);

        var best = ballot.Best(Turn(found.Known, found.Candidates), weight);

        best.Should().Be(PathVote.Of(found.Neighbours, costly, Set(found.Known), Set(found.Candidates)).MaxBy(advice => advice.ExpectedGain - (weight * advice.Attribute.Cost)));
    });

    [Fact]
    public void Of_OneStepRaised_RaisesThatAttributeAlone() => Case.Sample(found =>
    {
        var first = found.Neighbours[0];
        var raised = first with { Path = first.Path with { Prefixes = [first.Path.Prefixes[0], .. first.Path.Prefixes.Skip(1).Select(prefix => prefix with { Value = prefix.Value + 0.25 })] } };

        var before = Gains("", All, found.Neighbours).ToDictionary(pair => pair.Name, pair => pair.Gain);
        var after = Gains("", All, [raised, .. found.Neighbours[1..]]).ToDictionary(pair => pair.Name, pair => pair.Gain);

        var share = first.Similarity / found.Neighbours.Sum(neighbour => neighbour.Similarity);
        foreach (var (name, gain) in after)
        {
            gain.Should().BeApproximately(before[name] + (name == first.Path.Attributes[0] ? 0.25 * share : 0), 1e-9);
        }
    });

    private static (string Name, double Gain)[] Gains(string known, string candidates, params PathMatch[] neighbours) =>
        [.. Vote(known, candidates, neighbours).Select(advice => (advice.Attribute.Name, advice.ExpectedGain)).OrderBy(pair => pair.Name, StringComparer.Ordinal)];

    private static bool Near((string Name, double Gain) one, (string Name, double Gain) other) => one.Name == other.Name && Math.Abs(one.Gain - other.Gain) < 1e-9;

    private static string Letters(int mask) => new([.. All.Where((_, i) => (mask >> i & 1) == 1)]);
}
