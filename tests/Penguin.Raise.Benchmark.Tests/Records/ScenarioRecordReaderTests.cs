using System.Text;

namespace Penguin.Raise.Benchmark.Tests;

public sealed class ScenarioRecordReaderTests
{
    private const string Two = """{"query":"A?","age":"25-34"}""" + "\n" + """{"query":"B?","age":"35-44"}""";

    [Theory]
    [InlineData(Two)]
    [InlineData("\r\n  \r\n{\"query\":\"A?\"}\r\n\r\n{\"query\":\"B?\"}\r\n")]
    [InlineData("""[{"query":"A?"},{"query":"B?"}]""")]
    [InlineData(" \n[\n  {\"query\":\n\"A?\"}\n , {\"query\":\"B?\"},\n]\n")]
    public void ReadStreamAsync_EitherLayout_GivesTheRecordsInOrder(string text)
    {
        var reading = Reading.Of(text);

        reading.Scenarios.Select(scenario => scenario.Query).Should().Equal("A?", "B?");
        reading.Problems.Should().BeEmpty();
    }

    [Theory]
    [InlineData(Two)]
    [InlineData("""[{"query":"A?"},{"query":"B?"}]""")]
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
        var byPosition = Reading.OfBytes(Encoding.UTF8.GetBytes("[\n{\"query\":\"A?\"},\n\n{\"query\":\"B?\"}]"), name: "half.json");

        byLine.Scenarios.Select(scenario => scenario.Id).Should().Equal("half.real-2", "half.real-3");
        byPosition.Scenarios.Select(scenario => scenario.Id).Should().Equal("half-1", "half-2");
    }

    [Fact]
    public void ReadStreamAsync_SameIdTwice_KeepsTheFirstAndReportsTheSecond()
    {
        var reading = Reading.Of("""{"query":"A?","id":"a"}""" + "\n" + """{"query":"B?","id":"a"}""");

        reading.Scenarios.Should().ContainSingle().Which.Query.Should().Be("A?");
        reading.Problems.Should().ContainSingle().Which.Should().BeEquivalentTo(new { Line = 2, Field = "id" });
    }

    [Fact]
    public void ReadStreamAsync_UnknownFields_AreNotedOnceEach()
    {
        var reading = Reading.Of("""{"query":"A?","mood":"x","zip":1}""" + "\n" + """{"query":"B?","mood":{"y":[]}}""");

        reading.Scenarios.Should().HaveCount(2);
        reading.Problems.Should().BeEmpty();
        reading.Notes.Select(note => (note.Line, note.Field, note.Reason.Contains("(2 records", StringComparison.Ordinal))).Should().Equal((1, "mood", true), (1, "zip", false));
    }

    [Fact]
    public void ReadStreamAsync_TwinOfNothing_IsNoted()
    {
        var reading = Reading.Of("""{"query":"A?","role":"twin","twin_of":"gone"}""");

        reading.Notes.Should().ContainSingle().Which.Field.Should().Be("twin_of");
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
