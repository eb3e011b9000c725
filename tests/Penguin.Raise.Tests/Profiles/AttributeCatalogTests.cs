namespace Penguin.Raise.Tests;

public class AttributeCatalogTests
{
    [Fact]
    public void Penguin_IsThePapersTenInOrder()
    {
        AttributeCatalog.Penguin.Select(attribute => attribute.Name).Should().Equal(
            "Age", "Gender", "Marital Status", "Profession", "Economic Status", "Education Level", "Health Status", "Mental Health Status", "Past Self-Harm History", "Emotional State");
        AttributeCatalog.Penguin.Should().OnlyContain(attribute => !attribute.IsClosed && attribute.Values.Count > 0 && attribute.Question.EndsWith('?'));
    }

    [Fact]
    public void Penguin_PastSelfHarm_IsTheOnlyOneNeverAsked()
    {
        AttributeCatalog.Penguin.Where(attribute => !attribute.IsAskable).Select(attribute => attribute.Name).Should().Equal("Past Self-Harm History");
    }

    [Theory]
    [InlineData("Marital Status")]
    [InlineData("marital_status")]
    [InlineData("maritalStatus")]
    [InlineData("MARITAL-STATUS")]
    [InlineData("  marital   status ")]
    public void TryGet_AnySpelling_FindsTheAttribute(string name)
    {
        AttributeCatalog.Penguin.TryGet(name, out var found).Should().BeTrue();

        found!.Name.Should().Be("Marital Status");
        AttributeCatalog.Penguin[name].Should().BeSameAs(found);
    }

    [Theory]
    [InlineData("tr-TR")]
    [InlineData("de-DE")]
    [InlineData("ar-SA")]
    public void TryGet_AnyCulture_FindsNamesWithAnI(string culture)
    {
        System.Globalization.CultureInfo.CurrentCulture = System.Globalization.CultureInfo.GetCultureInfo(culture);

        AttributeCatalog.Penguin.TryGet("MARITAL STATUS", out _).Should().BeTrue();
    }

    [Fact]
    public void Indexer_UnknownName_SaysWhatThereIs()
    {
        var act = () => AttributeCatalog.Penguin["Shoe Size"];

        act.Should().Throw<ArgumentException>().WithMessage("*'Shoe Size'*Age, Gender*Emotional State*");
    }

    [Theory]
    [InlineData(1)]
    [InlineData(64)]
    public void New_CustomCatalog_Works(int count)
    {
        var catalog = new AttributeCatalog(Numbered(count));

        var profile = new UserProfile(catalog).With(catalog[count - 1].Name, "x");

        catalog.Should().HaveCount(count);
        profile.Known.Should().ContainSingle().Which.Attribute.Should().BeSameAs(catalog[count - 1]);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(65)]
    public void New_NoneOrTooMany_IsRefusedWithTheNumber(int count)
    {
        var act = () => new AttributeCatalog(Numbered(count));

        act.Should().Throw<ArgumentException>().WithMessage("*1 to 64 attributes; " + count.ToString(System.Globalization.CultureInfo.InvariantCulture) + " were given*");
    }

    public static TheoryData<UserAttribute[], string> Unusable => new()
    {
        { [Named("Home"), Named("ho-me")], "*'ho-me' is given twice*" },
        { [Named("--")], "*position 0 has no letter or digit*" },
        { [Named("Home") with { Question = " " }], "*'Home' has no question*" },
        { [Named("Home") with { Cost = 0 }], "*cost*'Home'*above 0*" },
        { [Named("Home") with { Cost = double.NaN }], "*cost*'Home'*above 0*" },
        { [Named("Home") with { Cost = double.PositiveInfinity }], "*cost*'Home'*above 0*" },
        { [Named("Home") with { IsClosed = true }], "*'Home' is closed but lists no values*" },
        { [Named("Home"), null!], "*position 1 is null*" },
    };

    [Theory]
    [MemberData(nameof(Unusable), DisableDiscoveryEnumeration = true)]
    public void New_UnusableAttribute_IsRefusedByName(UserAttribute[] attributes, string message)
    {
        var act = () => new AttributeCatalog(attributes);

        act.Should().Throw<ArgumentException>().WithMessage(message);
    }

    [Fact]
    public void Fingerprint_NamesOrderAndClosedSets_CountAndWordingsDoNot()
    {
        var plain = new AttributeCatalog([Named("Home"), Named("Work")]).Fingerprint;

        new AttributeCatalog([Named("home") with { Question = "Where?", Reason = "So.", Values = ["a"] }, Named("Work")]).Fingerprint.Should().Be(plain);
        new AttributeCatalog([Named("Work"), Named("Home")]).Fingerprint.Should().NotBe(plain);
        new AttributeCatalog([Named("Home") with { IsClosed = true, Values = ["a"] }, Named("Work")]).Fingerprint.Should().NotBe(plain);
    }

    [Fact]
    public void Indexer_PositionOutOfRange_Throws()
    {
        FluentActions.Invoking(() => AttributeCatalog.Penguin[10]).Should().Throw<ArgumentOutOfRangeException>();
        FluentActions.Invoking(() => AttributeCatalog.Penguin[-1]).Should().Throw<ArgumentOutOfRangeException>();
    }

    internal static UserAttribute Named(string name) => new() { Name = name, Question = "?" };

    internal static IEnumerable<UserAttribute> Numbered(int count) =>
        Enumerable.Range(0, count).Select(i => Named(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"a{i}")));
}
