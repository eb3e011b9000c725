namespace Penguin.Raise.Tests;

public class StartingPathsTests
{
    public static TheoryData<SafetyDomain?> Domains => [.. new SafetyDomain?[] { null }.Concat(Enum.GetValues<SafetyDomain>().Cast<SafetyDomain?>())];

    [Theory]
    [MemberData(nameof(Domains))]
    public void For_AnyDomain_IsAPriorOfAskableAttributes(SafetyDomain? domain)
    {
        var path = StartingPaths.For(domain)!;

        (path.Source, path.Domain, path.Attributes.Count, path.Prefixes.Count).Should().Be((PathSource.Prior, domain, 5, 6));
        path.Attributes.Should().OnlyHaveUniqueItems().And.OnlyContain(name => AttributeCatalog.Penguin[name].IsAskable);
        path.Prefixes.Select(prefix => prefix.Value).Should().BeInAscendingOrder().And.OnlyContain(value => value >= 3.12 && value < 4.33);
        path.Prefixes[1].Value.Should().BeApproximately(3.97, 1e-9, "the first alone has its published figure");
    }

    [Fact]
    public void For_TwoAttributes_CombinesWithDiminishingReturns() =>
        StartingPaths.For()!.Prefixes[2].Value.Should().BeApproximately(3.12 + (1.21 * (1 - ((1 - (0.85 / 1.21)) * (1 - (0.78 / 1.21))))), 1e-9);

    [Theory]
    [InlineData(SafetyDomain.Financial, "Economic Status")]
    [InlineData(SafetyDomain.Education, "Education Level")]
    [InlineData(SafetyDomain.Relationship, "Marital Status")]
    [InlineData(SafetyDomain.Career, "Profession")]
    [InlineData(SafetyDomain.Health, "Health Status")]
    public void For_Domain_HasItsOwnAttributeThird(SafetyDomain domain, string attribute) => StartingPaths.For(domain)!.Attributes[2].Should().Be(attribute);

    [Fact]
    public void For_OtherCatalog_KeepsWhatItHas()
    {
        var catalog = new AttributeCatalog([new UserAttribute { Name = "health-status", Question = "?" }, new UserAttribute { Name = "Pets", Question = "?" }]);

        StartingPaths.For(catalog: catalog)!.Attributes.Should().Equal("Health Status");
        StartingPaths.For(catalog: Neighbours.Catalog).Should().BeNull();
    }

    [Fact]
    public void Source_IsStated() => StartingPaths.Source.Should().Contain("figure 6").And.Contain("judgement");
}
