using System.Globalization;
using Microsoft.Extensions.Time.Testing;

namespace Penguin.Raise.Tests;

public class EmbeddedCrisisResourcesTests
{
    private static readonly DateTimeOffset Fresh = new(2026, 12, 1, 0, 0, 0, TimeSpan.Zero);

    private static readonly string[] Regions = ["US", "CA", "GB", "IE", "AU", "NZ", "IN", "DE", "AT", "CH", "FR", "ES", "MX", "AR", "CO", "NL", "BE", "SE", "NO", "IT", "ZA", "BR", "JP", "KR", "SG"];

    [Fact]
    public async Task Find_UnknownRegion_IsDirectoriesOnly()
    {
        var found = await FindAsync(new CrisisResourceQuery());

        found.Should().HaveCount(2).And.OnlyContain(place => place.Type == CrisisResourceType.Directory && place.Call == null);
    }

    [Theory]
    [InlineData("US", CrisisKind.SelfHarm, CrisisResourceType.Suicide)]
    [InlineData("us", CrisisKind.Abuse, CrisisResourceType.DomesticViolence)]
    [InlineData("US", CrisisKind.Overdose, CrisisResourceType.Emergency)]
    [InlineData("GB", CrisisKind.EatingDisorder, CrisisResourceType.General)]
    [InlineData("FI", CrisisKind.SelfHarm, CrisisResourceType.Emergency)]
    public async Task Find_Kind_TheFittestComesFirst(string region, CrisisKind kind, CrisisResourceType first)
    {
        var found = await FindAsync(new CrisisResourceQuery { Region = region, Kind = kind });

        found[0].Type.Should().Be(first);
        found.Should().OnlyContain(place => place.Source != null && place.Seen != null);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Find_Youth_IsForMinorsOnly(bool isMinor)
    {
        var found = await FindAsync(new CrisisResourceQuery { Region = "FR", IsMinor = isMinor });

        (found[0].Type == CrisisResourceType.Youth).Should().Be(isMinor);
        found.Count(place => place.Type == CrisisResourceType.Youth).Should().Be(isMinor ? 1 : 0);
    }

    [Fact]
    public async Task Find_AnyRegionAndKind_HasAlwaysASecondWayAndNothingFromThePressAlone()
    {
        var press = CrisisResourceTable.Embedded.Regions.Values.SelectMany(region => region.Resources).Where(entry => entry.SourceKind == "press").Select(entry => (entry.Name, entry.Source)).ToArray();
        foreach (var query in Queries())
        {
            var found = await FindAsync(query);

            found.Should().HaveCountGreaterThan(1);
            found.Select(place => (place.Name, place.Source)).Should().NotIntersectWith(press);
            found.Should().OnlyContain(place => place.Call != null || place.Text != null || place.Web != null || place.Chat != null);
        }
    }

    [Theory]
    [InlineData("ES")]
    [InlineData("NL")]
    [InlineData("BE")]
    public async Task Find_RegionWhoseSuicideLinesArePressOnly_ShowsTheEmergencyNumberAndBothDirectories(string region)
    {
        var found = await FindAsync(new CrisisResourceQuery { Region = region, Kind = CrisisKind.SelfHarm });

        found.Should().NotContain(place => place.Type == CrisisResourceType.Suicide);
        found.Should().Contain(place => place.Type == CrisisResourceType.Emergency).And.Subject.Count(place => place.Type == CrisisResourceType.Directory).Should().Be(2);
    }

    [Fact]
    public async Task Find_PressOptedIn_IsShown()
    {
        var query = new CrisisResourceQuery { Region = "ES" };

        (await FindAsync(query)).Should().NotContain(place => place.Type == CrisisResourceType.Suicide);
        (await FindAsync(query, showPress: true)).Should().Contain(place => place.Type == CrisisResourceType.Suicide);
    }

    [Theory]
    [InlineData("MX", true, false)]
    [InlineData("AU", false, false)]
    [InlineData("AU", true, true)]
    [InlineData("DE", false, true)]
    [InlineData("BE", false, true)]
    public async Task Find_EmergencyNumber_OnlyWhereSourced(string region, bool showPress, bool isShown)
    {
        var found = await FindAsync(new CrisisResourceQuery { Region = region }, showPress);

        found.Any(place => place.Type == CrisisResourceType.Emergency).Should().Be(isShown);
    }

    [Theory]
    [InlineData(0, false)]
    [InlineData(1, true)]
    public async Task Find_AroundTheReviewDate_NothingIsShownAfterIt(int daysAfter, bool isStale)
    {
        var time = new FakeTimeProvider(new DateTimeOffset(CrisisResourceTable.Embedded.ReviewAfter.AddDays(daysAfter), TimeOnly.MinValue, TimeSpan.Zero));
        var provider = new EmbeddedCrisisResources(time);

        var found = await provider.FindAsync(new CrisisResourceQuery { Region = "US" }, TestContext.Current.CancellationToken);

        provider.IsStale.Should().Be(isStale);
        (found.Count == 0).Should().Be(isStale);
    }

    /// <summary>Fails a release whose table of resources is past its review date: look at each source again, then date the table anew.</summary>
    [Fact]
    public void Table_Today_IsNotPastItsReviewDate() =>
        new EmbeddedCrisisResources(TimeProvider.System).IsStale.Should().BeFalse("each source has to be looked at again, and the table dated anew, before a release");

    [Fact]
    public void Table_EveryEntry_HasSourceAndDate()
    {
        var entries = CrisisResourceTable.Embedded.Regions.Values.SelectMany(region => region.Resources).Concat(CrisisResourceTable.Embedded.International).ToArray();

        CrisisResourceTable.Embedded.Regions.Keys.Should().Equal(Regions);
        CrisisResourceTable.EmbeddedReviewAfter.Should().Be(CrisisResourceTable.Embedded.ReviewAfter);
        entries.Should().OnlyContain(entry => entry.Source != null && entry.SourceKind != null && entry.Seen != null);
        entries.Select(entry => entry.Id).Should().OnlyHaveUniqueItems();
    }

    [Theory]
    [InlineData("fr-CA", "CA")]
    [InlineData("de", null)]
    [InlineData("", null)]
    [InlineData("es-419", null)]
    public void OfCulture_Culture_GivesItsCountry(string culture, string? region) => PersonRegion.OfCulture(CultureInfo.GetCultureInfo(culture)).Should().Be(region);

    private static IEnumerable<CrisisResourceQuery> Queries() =>
        from region in Regions.Append(null).Append("PL").Append("XX")
        from kind in Enum.GetValues<CrisisKind>()
        from isMinor in new[] { true, false }
        select new CrisisResourceQuery { Region = region, Kind = kind, IsMinor = isMinor };

    private static ValueTask<IReadOnlyList<CrisisResource>> FindAsync(CrisisResourceQuery query, bool showPress = false) =>
        new EmbeddedCrisisResources(new FakeTimeProvider(Fresh), showPress).FindAsync(query, TestContext.Current.CancellationToken);
}
