namespace Penguin.Raise.Tests;

public class UserProfileTests
{
    private const string Canary = "CANARY-9d";

    private static readonly AttributeCatalog Closed = new([AttributeCatalogTests.Named("Home") with { IsClosed = true, Values = ["Alone", "Shared"] }]);

    [Fact]
    public void With_Value_LeavesTheOriginalAlone()
    {
        var before = new UserProfile();

        var after = before.With("age", " 30-39 years ");

        before.KnownCount.Should().Be(0);
        after["Age"].Should().Be(new KnownValue("30-39 years"));
    }

    [Theory]
    [InlineData("alone")]
    [InlineData("SHARED")]
    public void With_ClosedSet_AcceptsItsValuesInAnyCase(string value)
    {
        new UserProfile(Closed).With("Home", value).KnownCount.Should().Be(1);
    }

    [Fact]
    public void With_ValueOutsideTheClosedSet_IsRefusedWithoutShowingIt()
    {
        var act = () => new UserProfile(Closed).With("Home", Canary);

        act.Should().Throw<ArgumentException>().WithMessage("*'Home'*Alone, Shared*").Which.ToString().Should().NotContain(Canary);
    }

    [Fact]
    public void With_ConflictOutsideTheClosedSet_IsRefused()
    {
        var act = () => new UserProfile(Closed).With("Home", new ConflictedValue(new KnownValue("Alone"), new KnownValue(Canary)));

        act.Should().Throw<ArgumentException>().Which.ToString().Should().NotContain(Canary);
    }

    [Fact]
    public void With_UnknownName_SaysWhatThereIs()
    {
        var act = () => new UserProfile().With("Shoe Size", Canary);

        act.Should().Throw<ArgumentException>().WithMessage("*'Shoe Size'*Emotional State*").Which.ToString().Should().NotContain(Canary);
    }

    [Fact]
    public void New_TextTooLong_IsRefusedWithoutShowingIt()
    {
        var text = Canary + new string('x', KnownValue.MaxLength);

        var act = () => new KnownValue(text);

        act.Should().Throw<ArgumentException>().Which.ToString().Should().NotContain(Canary);
        new KnownValue(text[..KnownValue.MaxLength]).Text.Should().HaveLength(1000);
    }

    [Theory]
    [InlineData("")]
    [InlineData(" \t")]
    public void New_BlankText_IsRefused(string text)
    {
        var act = () => new KnownValue(text);

        act.Should().Throw<ArgumentException>().WithMessage("*AttributeValue.Unknown*");
    }

    [Fact]
    public void ToString_EveryState_ShowsNamesAndStatesNeverValues()
    {
        AttributeValue[] values =
        [
            new KnownValue(Canary), new ConflictedValue(new KnownValue(Canary), new KnownValue(Canary + "2")), new DeclinedValue(), new NotApplicableValue(), AttributeValue.Unknown,
        ];
        var profile = values.Zip(AttributeCatalog.Penguin).Aggregate(new UserProfile(), (sum, pair) => sum.With(pair.Second.Name, pair.First));

        var text = string.Join(' ', [profile.ToString(), .. values.Select(value => value.ToString()), new AttributeFact("Age", Canary).ToString()]);

        text.Should().NotContain("CANARY");
        text.Should().Be("UserProfile (1 of 10 known: Age) Known Conflicted Declined NotApplicable Unknown Age");
    }

    [Fact]
    public void Only_SomeNames_KeepsTheirStatesAndForgetsTheRest()
    {
        var profile = new UserProfile().With("Age", "40").With("Gender", new DeclinedValue()).With("Profession", "nurse");

        var kept = profile.Only("gender", "AGE");

        kept.Should().Be(new UserProfile().With("Age", "40").With("Gender", new DeclinedValue()));
        profile.Only().Should().Be(new UserProfile());
    }

    [Fact]
    public void Known_ManyStates_IsTheKnownInCatalogOrder()
    {
        var profile = new UserProfile().With("Profession", "nurse").With("Gender", new DeclinedValue()).With("Age", "40");

        profile.Known.Select(pair => pair.Attribute.Name).Should().Equal("Age", "Profession");
        profile.KnownCount.Should().Be(2);
    }

    [Fact]
    public void Equals_SameStates_IsEqualAndAnotherCatalogIsNot()
    {
        var first = new UserProfile(Closed).With("Home", "Alone");
        var other = new AttributeCatalog([AttributeCatalogTests.Named("Home")]);

        first.Should().Be(new UserProfile(new AttributeCatalog(Closed)).With("home", "Alone"));
        first.GetHashCode().Should().Be(new UserProfile(Closed).With("Home", "Alone").GetHashCode());
        first.Should().NotBe(new UserProfile(other).With("Home", "Alone"));
    }
}
