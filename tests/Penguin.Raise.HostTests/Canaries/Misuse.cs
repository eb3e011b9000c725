using System.Text;
using Penguin.Raise.Benchmark;
using Penguin.Raise.Testing;

namespace Penguin.Raise.HostTests;

/// <summary>Wrong calls and wrong documents that hold a person's values.</summary>
internal static class Misuse
{
    private static readonly AttributeCatalog Closed = new([new UserAttribute { Name = "Age", Question = "How old are you?", Values = ["young", "old"], IsClosed = true }]);

    public static TheoryData<string, Func<Task>> Cases => new()
    {
        { "a value outside a closed set", () => Run(() => new UserProfile(Closed).With("Age", Canary.Text("age"))) },
        { "a value that is too long", () => Run(() => new KnownValue(Canary.Text(new string('x', KnownValue.MaxLength)))) },
        { "a session that is no JSON", () => Run(() => RaiseSession.Parse($"{{\"{Canary.Mark}\": {Canary.Mark}")) },
        { "a session cut off", () => Run(() => RaiseSession.Parse(Session().ToJson()[..^9])) },
        { "a session of another catalog", () => Run(() => RaiseSession.Parse(Session().ToJson(), Closed)) },
        { "a profile with a value of the wrong type", () => Run(() => ProfileDocument.Parse($"{{\"values\":{{\"Age\":\"{Canary.Text("age")}\"}}}}")) },
        { "a profile with a wrong state", () => Run(() => ProfileDocument.Parse($"{{\"values\":{{\"Age\":{{\"state\":\"{Canary.Text("state")}\"}}}}}}")) },
        { "a scenario with a value outside a closed set", () => Run(() => ScenarioDocument.From(Canary.Scenarios(1)[0]).ToScenario(Closed)) },
        { "a scenario without an id", () => Run(() => ScenarioDocument.Parse($"{{\"query\":\"{Canary.Text("query")}\"}}")) },
        { "an agent of another catalog", () => Agent(Closed).RespondAsync(Session(), Canary.Text("message")) },
        { "a streaming agent of another catalog", () => DrainAsync(Agent(Closed).RespondStreamingAsync(Session(), Canary.Text("message"))) },
        { "a conversation that another turn has changed", ConflictAsync },
        { "a record file that is no text", () => ReadAsync([0x50, 0x4B, 0x03, 0x04, .. Encoding.UTF8.GetBytes(Canary.Mark)]) },
    };

    /// <summary>Records with faults in every field; they are results, not exceptions.</summary>
    public static Task<ScenarioReading> ReadWrongRecordsAsync() => ScenarioRecordReader.ReadStreamAsync(
        new MemoryStream(Encoding.UTF8.GetBytes(string.Join('\n',
            $$"""{"query":"{{Canary.Text("a")}}","Age":["{{Canary.Text("b")}}"],"Gender":{"x":"{{Canary.Text("c")}}"} }""",
            $$"""{"query":"","scenario":"{{Canary.Text("d")}}","Age":"{{Canary.Text(new string('y', 1200))}}"}""",
            $$"""{"query":"{{Canary.Text("e")}}","domain":"{{Canary.Text("f")}}","role":"{{Canary.Text("g")}}","source":"{{Canary.Text("h")}}"}""",
            $$"""{"query": {{Canary.Mark}} }""",
            $$"""{"query":"{{Canary.Text("i")}}","Age":"{{Canary.Text("j")}}" """))),
        "records.jsonl");

    private static RaiseSession Session() => new() { Id = "one", Profile = Canary.Profile(1), Query = Canary.Text("query"), Answer = Canary.Text("answer"), Asked = ["Gender"] };

    private static RaiseAgent Agent(AttributeCatalog catalog) => RaiseAgent.Create(new SimulatedChatClient(), new RaiseOptions { Catalog = catalog, AcquisitionOrder = ["Age"] });

    private static Task Run(Func<object> act)
    {
        act();
        return Task.CompletedTask;
    }

    private static async Task DrainAsync(IAsyncEnumerable<RaiseUpdate> updates)
    {
        await foreach (var _ in updates)
        {
        }
    }

    private static Task<ScenarioReading> ReadAsync(byte[] bytes) => ScenarioRecordReader.ReadStreamAsync(new MemoryStream(bytes), "records.jsonl");

    private static async Task ConflictAsync()
    {
        var agent = Agent(AttributeCatalog.Penguin);
        await agent.RespondAsync(new MovedOnStore(), "one", Canary.Text("message"));
    }

    /// <summary>A store in which somebody else is always faster.</summary>
    private sealed class MovedOnStore : IRaiseSessionStore
    {
        public Task<StoredSession?> LoadAsync(string id, CancellationToken cancellationToken = default) => Task.FromResult<StoredSession?>(new StoredSession(Session() with { Profile = new UserProfile().With("Profession", Canary.Text("profession")) }, 1));

        public Task<long?> SaveAsync(RaiseSession session, long expectedVersion, CancellationToken cancellationToken = default) => Task.FromResult<long?>(null);

        public Task<bool> ForgetAsync(string id, CancellationToken cancellationToken = default) => Task.FromResult(true);
    }
}
