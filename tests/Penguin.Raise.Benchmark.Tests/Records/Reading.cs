using System.Text;

namespace Penguin.Raise.Benchmark.Tests;

/// <summary>Reads texts as if they were files.</summary>
internal static class Reading
{
    public static AttributeCatalog ThreeAttributes { get; } = new(
    [
        new UserAttribute { Name = "Housing", Question = "Where do you live?" },
        new UserAttribute { Name = "Role", Question = "What is your role?" },
        new UserAttribute { Name = "Risk Level", Question = "How risky?", Values = ["Low", "High", "Unknown"], IsClosed = true },
    ]);

    public static ScenarioReading Of(string text, AttributeCatalog? catalog = null) => OfBytes(Encoding.UTF8.GetBytes(text), catalog);

    public static ScenarioReading OfBytes(byte[] bytes, AttributeCatalog? catalog = null, string name = "folder/data.jsonl")
    {
        using var stream = new MemoryStream(bytes);
        return ScenarioRecordReader.ReadStreamAsync(stream, name, catalog, TestContext.Current.CancellationToken).GetAwaiter().GetResult();
    }

    public static Scenario One(string fields, AttributeCatalog? catalog = null) => Of($$"""{"query":"Q?",{{fields}}}""", catalog).Scenarios.Should().ContainSingle().Subject;

    public static RecordProblem OneProblem(string text, AttributeCatalog? catalog = null) => Of(text, catalog).Problems.Should().ContainSingle().Subject;

    public static string Value(this Scenario scenario, string attribute) => scenario.Profile[attribute].Should().BeOfType<KnownValue>().Subject.Text;
}
