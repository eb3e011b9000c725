using System.Globalization;
using Penguin.Raise;
using Penguin.Raise.Benchmark;
using Penguin.Raise.PlanningApp;
using Penguin.Raise.Testing;

// Plans the sample scenarios with the simulated model, says how many are finished, and notes every model call, so that a test can kill it and count.
// Arguments: the journal, the file of calls, the file of results, and after how many scenarios the model falls silent (0: never).
var (journal, calls, results, silentAfter) = (args[0], args[1], args[2], int.Parse(args[3], CultureInfo.InvariantCulture));
var scenarios = SampleScenarios.Load();
using var model = new NotingChatClient(new SimulatedChatClient(new SimulatedChatClientOptions { Scenarios = scenarios }), scenarios, calls);
var estimator = new ChatSafetyEstimator(new AnswerWriter(model), new ChatSafetyJudge(model));
var planner = new MctsPlanner(estimator, new ModelAttributePrior(model), new PlannerOptions { Evaluations = 12 });
var options = new BulkPlanningOptions { JournalPath = journal, Judge = "simulated", Progress = new ConsoleProgress(model, silentAfter) };
var result = await BulkPlanner.RunAsync(scenarios, planner, new PathRescorer(estimator, 2), options);
await File.WriteAllLinesAsync(results, result.Items.Select(item => string.Create(CultureInfo.InvariantCulture,
    $"{item.ScenarioId}|{string.Join(',', item.Path!.Attributes)}|{string.Join(',', item.Path.Prefixes.Select(prefix => prefix.Value.ToString("R", CultureInfo.InvariantCulture)))}|{item.Path.Cost.Evaluations}|{item.Rescored!.Mean:R}|{item.Path.Cost.Usage.Calls + item.Rescored.Usage.Calls}")));
