namespace Penguin.Raise.Benchmark.Tests;

public sealed class DocumentedRecordTests
{
    [Fact]
    public async Task ReadAsync_RecordOfTheDocs_IsReadWithoutAnyProblem()
    {
        var path = Path.Combine(AppContext.BaseDirectory, "Golden", "record.json");

        var reading = await ScenarioRecordReader.ReadAsync(path, cancellationToken: TestContext.Current.CancellationToken);

        reading.Problems.Should().BeEmpty();
        reading.Notes.Should().BeEmpty();
        reading.Scenarios.Should().ContainSingle().Which.Profile.KnownCount.Should().Be(9, "one of the ten is not specified");
    }
}
