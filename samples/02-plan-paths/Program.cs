using Microsoft.Extensions.AI;
using Microsoft.Extensions.DependencyInjection;
using Penguin.Raise;
using Penguin.Raise.Benchmark;
using Penguin.Raise.Testing;
using PlanPaths;

// Plans paths for the sample scenarios with the simulated model: first one, then all that are not kept for evaluation. Started again, it goes on where it was.
// The only argument: the folder for the journal and the path file, artifacts/plan-paths when left out.
var folder = Directory.CreateDirectory(args.Length > 0 ? args[0] : Path.Combine("artifacts", "plan-paths")).FullName;
var scenarios = SampleScenarios.Load();

// <parts>
var services = new ServiceCollection();
services.AddChatClient(new SimulatedChatClient(new SimulatedChatClientOptions { Scenarios = scenarios })); // or any other IChatClient
services.AddRaise();
await using var provider = services.BuildServiceProvider();

var planner = provider.GetRequiredService<IAcquisitionPlanner>(); // a LatticePlanner that has a model rank the attributes first
var estimator = provider.GetRequiredService<ISafetyEstimator>(); // an answer and its judgement
// </parts>

// <one>
var scenario = scenarios.First(item => item.Domain == SafetyDomain.Health && item.Role == ScenarioRole.Standard);
var path = await planner.PlanAsync(scenario, seed: 1);
Console.Write(PathText.Of(path));
// </one>

// <bulk>
var split = ScenarioSplit.ByIssue(scenarios, evaluationShare: 0.3);
var result = await BulkPlanner.RunAsync(split.Planning, planner, new PathRescorer(estimator), new BulkPlanningOptions
{
    JournalPath = Path.Combine(folder, "journal.jsonl"), Judge = "simulated, ours/1", Seed = 1,
});
Console.Write(BulkPlanningTable.Format(result, simulated: true));
// </bulk>

// <file>
var embeddings = new LexicalEmbeddingGenerator(); // or any other IEmbeddingGenerator<string, Embedding<float>>
var identity = await EmbeddingIdentity.OfAsync(embeddings);
var finished = split.Planning.Zip(result.Items).Where(pair => pair.Second.IsFinished).ToList();
var vectors = await embeddings.GenerateAsync(finished.Select(pair => pair.First.Query));
var entries = finished.Zip(vectors, (pair, vector) => new PathEntry(
    StoredPath.From(pair.Second.Path!, pair.First.Domain, pair.Second.Rescored is { Mean: { } mean } score ? new PrefixEstimate(mean, score.Deviation) : null), vector.Vector));
var file = Path.Combine(folder, "paths.jsonl");
var written = await PathFile.WriteAsync(file, scenario.Profile.Catalog, identity, entries);
// </file>
Console.WriteLine(FormattableString.Invariant($"Path file: {written} paths of benchmark queries, no text of them"));

// <look-up>
var index = new InMemoryPathIndex();
await PathFile.LoadAsync(file, index, scenario.Profile.Catalog, identity);
var guide = new PathGuide(index, embeddings);
var found = new List<(Scenario Scenario, IReadOnlyList<PathMatch> Paths)>();
foreach (var kept in split.Evaluation)
{
    found.Add((kept, await guide.FindAsync(kept.Query, kept.Domain)));
}
// </look-up>

Console.Write(PathText.Of(found));
