using CsCheck;

namespace Penguin.Raise.Tests;

public class ProfileDocumentTests
{
    private const string Canary = "CANARY-2c";

    private static readonly Gen<DateTimeOffset?> At = Gen.Int[0, 100_000].Select(minutes => minutes % 3 == 0 ? (DateTimeOffset?)null : Resilience.Start.AddMinutes(minutes));

    private static readonly Gen<KnownValue> Known = Gen.Select(
        Gen.Char['\u0020', '\ud7ff'].Array[0, 30], Gen.Int[0, 2], At, (text, source, at) => new KnownValue("x" + new string(text), (ValueSource)source, at));

    private static readonly Gen<AttributeValue> Value = Gen.OneOf(
        Known.Select(value => (AttributeValue)value), Gen.Select(Known, Known, (first, second) => (AttributeValue)new ConflictedValue(first, second)),
        At.Select(at => (AttributeValue)new DeclinedValue(at)), At.Select(at => (AttributeValue)new NotApplicableValue(at)), Gen.Const(AttributeValue.Unknown));

    [Fact]
    public void RoundTrip_AnyProfileOfAnyCatalog_IsTheSameProfile()
    {
        var profiles = Value.Array[1, AttributeCatalog.MaxCount].Select(values =>
        {
            var catalog = new AttributeCatalog(AttributeCatalogTests.Numbered(values.Length));
            return catalog.Zip(values).Aggregate(new UserProfile(catalog), (profile, pair) => profile.With(pair.First.Name, pair.Second));
        });

        profiles.Sample(profile =>
        {
            var reading = ProfileReading.From(ProfileDocument.Parse(ProfileDocument.From(profile).ToJson()), profile.Catalog);
            return reading.Problems.Count == 0 && reading.Profile.Equals(profile);
        }, iter: 300);
    }

    [Fact]
    public void ToJson_FiveStates_IsTheDocumentedShape()
    {
        var profile = new UserProfile().With("Age", new KnownValue("40", ValueSource.Asked, Resilience.Start)).With("Gender", new DeclinedValue())
            .With("Profession", new ConflictedValue(new KnownValue("nurse"), new KnownValue("cook", ValueSource.Volunteered))).With("Marital Status", new NotApplicableValue());

        var json = ProfileDocument.From(profile).ToJson();

        json.Replace(AttributeCatalog.Penguin.Fingerprint, "(fingerprint)", StringComparison.Ordinal).Should().Be("""
            {"schemaVersion":1,"catalog":"(fingerprint)","values":{"Age":{"state":"Known","value":"40","source":"Asked","at":"2030-01-01T00:00:00+00:00"},"Gender":{"state":"Declined"},"Marital Status":{"state":"NotApplicable"},"Profession":{"state":"Conflicted","value":"nurse","source":"Host","other":{"state":"Known","value":"cook","source":"Volunteered"}}}}
            """);
    }

    [Theory]
    [InlineData("{\"schemaVersion\":2,\"values\":{}}", "*version 2*1 to 1*")]
    [InlineData("{\"schemaVersion\":0,\"values\":{}}", "*no schema version*schemaVersion 1*")]
    [InlineData("{\"values\":{}}", "*no schema version*schemaVersion 1*")]
    public void Parse_OtherSchemaVersion_IsRefusedWithTheVersions(string json, string message)
    {
        var act = () => ProfileDocument.Parse(json);

        act.Should().Throw<DocumentFormatException>().WithMessage(message).Which.Kind.Should().Be("profile");
    }

    [Fact]
    public void Parse_NoValues_IsAnEmptyProfile()
    {
        var reading = ProfileReading.From(ProfileDocument.Parse("""{"schemaVersion":1}"""));

        reading.Profile.Should().Be(new UserProfile());
    }

    [Fact]
    public void From_LaterDocumentMadeInCode_IsRefused()
    {
        var act = () => ProfileReading.From(new ProfileDocument { SchemaVersion = 2 });

        act.Should().Throw<DocumentFormatException>();
    }

    [Fact]
    public void From_UnusableEntries_ReportsEachAndReadsTheRest()
    {
        var closed = AttributeCatalogTests.Named("Home") with { IsClosed = true, Values = ["Alone"] };
        var catalog = new AttributeCatalog([.. AttributeCatalog.Penguin, closed]);
        var document = ProfileDocument.Parse($$$"""
            {"schemaVersion":1,"values":{"age":{"state":"Known","value":"40"},"Shoe Size":{"state":"Known","value":"{{{Canary}}}"},"Gender":{"state":"Known"},
             "Home":{"state":"Known","value":"{{{Canary}}}"},"Profession":{"state":"Conflicted","value":"{{{Canary}}}"},"Emotional State":null} }
            """);

        var reading = ProfileReading.From(document, catalog);

        reading.Profile.Known.Should().ContainSingle().Which.Value.Text.Should().Be("40");
        reading.Problems.Should().HaveCount(4);
        string.Join('\n', reading.Problems).Should().ContainAll("'Shoe Size'", "'Gender'", "'Home'", "'Profession'").And.NotContain(Canary);
    }

    [Theory]
    [InlineData("null")]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("{\"schemaVersion\":1,\"values\":null}")]
    [InlineData("{\"schemaVersion\":1,\"values\":{\"Age\":{\"state\":\"CANARY-2c\"}}}")]
    [InlineData("{\"schemaVersion\":1,\"values\":{\"Age\":{\"value\":7,\"x\":\"CANARY-2c\"}}}")]
    [InlineData("{\"schemaVersion\":1,\"values\":\"CANARY-2c\"}")]
    [InlineData("{\"schemaVersion\":1,\"values\":{\"Age\":{\"value\":\"CANARY-2c\"")]
    public void Parse_NoProfile_IsRefusedWithoutShowingIt(string json)
    {
        var act = () => ProfileDocument.Parse(json);

        act.Should().Throw<DocumentFormatException>().Which.ToString().Should().NotContain(Canary);
    }
}
