using System.Text;

namespace Penguin.Raise.Benchmark.Tests;

public sealed class ScenarioRecordReaderTests
{
    private const string Two = """{"query":"A?","age":"25-34"}""" + "\n" + """{"query":"B?","age":"35-44"}""";

    [Theory]
    [InlineData(Two)]
    [InlineData("\r\n  \r\n{\"query\":\"A?\",\"age\":\"9\"}\r\n\r\n{\"query\":\"B?\",\"age\":\"9\"}\r\n")]
    [InlineData("""[{"query":"A?","age":"9"},{"query":"B?","age":"9"}]""")]
    [InlineData(" \n[\n  {\"query\":\n\"A?\",\"age\":\"9\"}\n , {\"query\":\"B?\",\"age\":\"9\"},\n]\n")]
    public void ReadStreamAsync_EitherLayout_GivesTheRecordsInOrder(string text)
    {
        var reading = Reading.Of(text);

        reading.Scenarios.Select(scenario => scenario.Query).Should().Equal("A?", "B?");
        reading.Problems.Should().BeEmpty();
    }

    [Theory]
    [InlineData(Two)]
    [InlineData("""[{"query":"A?","age":"9"},{"query":"B?","age":"9"}]""")]
    public void ReadStreamAsync_ByteOrderMark_IsSkipped(string text)
    {
        var reading = Reading.OfBytes([0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(text)]);

        reading.Scenarios.Should().HaveCount(2);
        reading.Problems.Should().BeEmpty();
    }

    [Fact]
    public void ReadStreamAsync_AllFields_AreTaken()
    {
        var scenario = Reading.One("""
            "scenario":"Gambling Debts","background":"Lives alone.","domain":"financial","source":"real","id":"x1","issue":"debts","profile":"p7",
            "role":"Twin","twin_of":"x0","marital_status":"Divorced","past_self_harm_history":"None"
            """.ReplaceLineEndings(""));

        scenario.Should().BeEquivalentTo(new
        {
            Id = "x1", Query = "Q?", Situation = "Gambling Debts", Background = "Lives alone.", Domain = SafetyDomain.Financial, Provenance = ScenarioProvenance.Real,
            Issue = "debts", ProfileId = "p7", Role = ScenarioRole.Twin, TwinOf = "x0", Cluster = "debts",
        });
        scenario.Value("Marital Status").Should().Be("Divorced");
        scenario.Value("Past Self-Harm History").Should().Be("None");
    }

    [Fact]
    public void ReadStreamAsync_NoIds_GivesFileNameAndLineOrPosition()
    {
        var byLine = Reading.OfBytes(Encoding.UTF8.GetBytes("\n" + Two), name: "folder/half.real.jsonl");
        var byPosition = Reading.OfBytes(Encoding.UTF8.GetBytes("[\n{\"query\":\"A?\",\"age\":\"9\"},\n\n{\"query\":\"B?\",\"age\":\"9\"}]"), name: "half.json");

        byLine.Scenarios.Select(scenario => scenario.Id).Should().Equal("half.real-2", "half.real-3");
        byPosition.Scenarios.Select(scenario => scenario.Id).Should().Equal("half-1", "half-2");
    }

    [Fact]
    public void ReadStreamAsync_SameIdTwice_KeepsTheFirstAndReportsTheSecond()
    {
        var reading = Reading.Of("""{"query":"A?","age":"9","id":"a"}""" + "\n" + """{"query":"B?","age":"9","id":"a"}""");

        reading.Scenarios.Should().ContainSingle().Which.Query.Should().Be("A?");
        reading.Problems.Should().ContainSingle().Which.Should().BeEquivalentTo(new { Line = 2, Field = "id" });
    }

    [Fact]
    public void ReadStreamAsync_UnknownFields_AreNotedOnceEach()
    {
        var reading = Reading.Of("""{"query":"A?","age":"9","mood":"x","zip":1}""" + "\n" + """{"query":"B?","age":"9","mood":{"y":[]}}""");

        reading.Scenarios.Should().HaveCount(2);
        reading.Problems.Should().BeEmpty();
        reading.Notes.Select(note => (note.Line, note.Field, note.Reason.Contains("(2 records", StringComparison.Ordinal))).Should().Equal((1, "mood", true), (1, "zip", false));
    }

    [Fact]
    public void ReadStreamAsync_TwinOfNothing_IsNoted()
    {
        var reading = Reading.Of("""{"query":"A?","age":"9","role":"twin","twin_of":"gone"}""");

        reading.Notes.Should().ContainSingle().Which.Field.Should().Be("twin_of");
    }

    [Fact]
    public async Task ReadAsync_DocumentedExample_IsReadWhole()
    {
        var reading = await ScenarioRecordReader.ReadAsync(Path.Combine(AppContext.BaseDirectory, "Golden", "record.json"), cancellationToken: TestContext.Current.CancellationToken);

        reading.Problems.Concat(reading.Notes).Should().BeEmpty();
        var scenario = reading.Scenarios.Should().ContainSingle().Subject;
        (scenario.Profile.KnownCount, scenario.Domain, scenario.Cluster).Should().Be((9, SafetyDomain.Life, "life-gambling-debts"));
    }

    [Fact]
    public void ReadStreamAsync_NoAttributeOfTheCatalog_IsReportedWithTheNames()
    {
        var problem = Reading.OneProblem("""{"query":"A?","age":"25-34"}""", Reading.ThreeAttributes);

        problem.Should().BeEquivalentTo(new { Line = 1, Field = (string?)null });
        problem.Reason.Should().Contain("(Housing, Role, Risk Level)");
    }

    [Fact]
    public async Task ReadAsync_File_ReadsIt()
    {
        var path = Path.Combine(Directory.CreateTempSubdirectory("penguin").FullName, "two.data");
        await File.WriteAllTextAsync(path, Two, TestContext.Current.CancellationToken);

        var reading = await ScenarioRecordReader.ReadAsync(path, cancellationToken: TestContext.Current.CancellationToken);

        reading.Scenarios.Select(scenario => scenario.Id).Should().Equal("two-1", "two-2");
    }

    [Fact]
    public async Task ReadAsync_Cancelled_Throws()
    {
        var path = Path.Combine(Directory.CreateTempSubdirectory("penguin").FullName, "two.jsonl");
        await File.WriteAllTextAsync(path, Two, TestContext.Current.CancellationToken);

        var act = () => ScenarioRecordReader.ReadAsync(path, cancellationToken: new CancellationToken(canceled: true));

        await act.Should().ThrowAsync<OperationCanceledException>();
    }

    [Theory]
    [MemberData(nameof(Cultures.All), MemberType = typeof(Cultures))]
    public void ReadStreamAsync_AnyCulture_ReadsTheSame(string culture)
    {
        const string text = """{"QUERY":"A?","ID":"İı","MARITAL_STATUS":"Single","age":34.5,"SUBREDDIT":"r/Relationships","SOURCE":"SYNTHETIC","education_level":"NOT SPECIFIED"}""";

        var scenario = Cultures.Under(culture, () => Reading.Of(text)).Scenarios.Single();

        scenario.Should().BeEquivalentTo(new { Id = "İı", Domain = SafetyDomain.Relationship, Provenance = ScenarioProvenance.Synthetic });
        (scenario.Value("Marital Status"), scenario.Value("Age")).Should().Be(("Single", "34.5"));
        scenario.Profile["Education Level"].Should().BeOfType<UnknownValue>();
    }
}
