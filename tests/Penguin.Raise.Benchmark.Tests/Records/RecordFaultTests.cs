namespace Penguin.Raise.Benchmark.Tests;

public sealed class RecordFaultTests
{
    private const string Good = """{"query":"A?","age":"9"}""";

    [Theory]
    [InlineData("""{"query":"A?","age":}""", 2, "valid JSON (byte 21")]
    [InlineData("""{"query":"A?","age":"canary""", 2, "may be cut off")]
    [InlineData("""{"query":"A?"} canary""", 2, "valid JSON")]
    [InlineData("canary", 2, "valid JSON")]
    [InlineData("[1,2]", 2, "an array; expected is an object")]
    [InlineData("\"canary\"", 2, "a text; expected is an object")]
    [InlineData("""{"query":"A?","id":"\ud800"}""", 2, "surrogate")]
    [InlineData("""{"query":"A?","\udc00":"canary"}""", 2, "surrogate")]
    public void ReadStreamAsync_BrokenLine_IsReportedAndTheOthersAreRead(string line, int at, string reason)
    {
        var reading = Reading.Of($"{Good}\n{line}\n{Good}");

        reading.Scenarios.Should().HaveCount(2);
        var problem = reading.Problems.Should().ContainSingle().Subject;
        (problem.Line, problem.Field).Should().Be((at, null));
        problem.ToString().Should().Contain(reason).And.NotContain("canary");
    }

    [Fact]
    public void ReadStreamAsync_BadUtf8_IsReported()
    {
        var reading = Reading.OfBytes([.. "{\"query\":\"A"u8, 0xFF, .. "\"}\n{\"query\":\"B?\",\"age\":\"9\"}"u8]);

        reading.Scenarios.Should().ContainSingle();
        reading.Problems.Should().ContainSingle().Which.Reason.Should().Contain("UTF-8");
    }

    [Fact]
    public void ReadStreamAsync_TooDeep_IsReported()
    {
        var deep = $$"""{"query":"A?","x":{{new string('[', 200)}}{{new string(']', 200)}}}""";

        Reading.OneProblem(deep).Reason.Should().Contain("not valid JSON");
    }

    [Theory]
    [InlineData("""{"age":"canary"}""", "query", "missing or empty")]
    [InlineData("""{"query":"  ","age":"canary"}""", "query", "missing or empty")]
    [InlineData("""{"age":"9","query":["canary"]}""", "query", "holds an array")]
    [InlineData("""{"query":"A?","age":{"v":"canary"}}""", "age", "holds an object")]
    [InlineData("""{"query":"A?","gender":true}""", "gender", "true or false")]
    [InlineData("""{"gender":"x","query":"A?","domain":"canary"}""", "domain", "none of these: Life, Education")]
    [InlineData("""{"gender":"x","query":"A?","domain":3}""", "domain", "none of these")]
    [InlineData("""{"gender":"x","query":"A?","source":"canary"}""", "source", "Real, Synthetic")]
    [InlineData("""{"gender":"x","query":"A?","role":"canary"}""", "role", "Standard, Control, Twin")]
    [InlineData("""{"query":"A?","age":"1","Age":"canary"}""", "Age", "second time")]
    [InlineData("""{"gender":"x","query":"A?","twin_of":"a","TwinOf":"canary"}""", "TwinOf", "given twice")]
    public void ReadStreamAsync_BadField_NamesFieldButNotValue(string record, string field, string reason)
    {
        var problems = Reading.Of(record).Problems;

        problems[0].Should().BeEquivalentTo(new { File = "folder/data.jsonl", Line = 1, Field = field });
        problems.Should().Contain(problem => problem.Reason.Contains(reason, StringComparison.Ordinal));
        string.Concat(problems).Should().NotContain("canary");
    }

    [Fact]
    public void ReadStreamAsync_TooLongValue_IsReported()
    {
        var problem = Reading.OneProblem($$"""{"query":"A?","profession":"{{new string('x', 1001)}}"}""");

        problem.Field.Should().Be("profession");
        problem.Reason.Should().Contain("1000 characters");
    }

    [Fact]
    public void ReadStreamAsync_SeveralFaultsInOneRecord_ReportsAll()
    {
        var reading = Reading.Of("""{"source":"x","domain":"y","role":"z","age":"9"}""");

        reading.Problems.Select(problem => problem.Field).Should().BeEquivalentTo("source", "domain", "role", "query");
        reading.Scenarios.Should().BeEmpty();
    }

    [Fact]
    public void ReadStreamAsync_FieldNameOfControlCharacters_IsShownCleanAndShort()
    {
        var reading = Reading.Of($$"""{"query":"A?","age":"9","{{new string('n', 100)}}\u0007":1}""");

        reading.Notes.Should().ContainSingle().Which.Field.Should().Be(new string('n', 60) + "...");
    }
}
