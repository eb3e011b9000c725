using System.Diagnostics;
using Microsoft.Extensions.AI;
using Penguin.Raise.Benchmark;
using Penguin.Raise.Testing;

namespace Penguin.Raise.HostTests;

/// <summary>No value of a person leaves on any way but the results that hold it on purpose.</summary>
[Collection(nameof(Alone))]
public sealed class CanaryTests
{
    private const string ContentVariable = "OTEL_INSTRUMENTATION_GENAI_CAPTURE_MESSAGE_CONTENT";

    public static TheoryData<string> Models => ["simulated", "faulty", "garbage", "near misses", "echoing errors"];

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(Models))]
    public async Task Run_CanaryInEveryValue_LeavesInNoLogActivityMeasurementOrException(string model)
    {
        using var capture = new Capture();

        await WholeRun.RunAsync(Model(model), capture, Token);

        capture.Leaks.Should().BeEmpty();
        capture.Items.Where(item => item.IsOurs).Select(item => item.Kind).Should().Contain(["log", "activity", "measurement"]);
    }

    [Theory]
    [MemberData(nameof(Models))]
    public async Task Run_CanaryInEveryValue_IsInNoToString(string model)
    {
        using var capture = new Capture();

        var results = await WholeRun.RunAsync(Model(model), capture, Token);
        var reached = ObjectWalk.From(results);

        reached.Where(found => Canary.IsIn(found.ToString())).Select(found => found.GetType()).Distinct().Should().BeEmpty();
        reached.Select(found => found.GetType()).Should().Contain([typeof(Scenario), typeof(UserProfile), typeof(KnownValue), typeof(ExperimentResult), typeof(RaiseSession)]);
    }

    [Theory]
    [MemberData(nameof(Models))]
    public async Task Run_ContentCaptureSetAndNot_OwnTelemetryIsTheSame(string model)
    {
        var before = Environment.GetEnvironmentVariable(ContentVariable);
        try
        {
            var without = await TelemetryAsync(model, null);
            var with = await TelemetryAsync(model, "true");

            with.Should().Equal(without);
            without.Should().NotBeEmpty();
        }
        finally
        {
            Environment.SetEnvironmentVariable(ContentVariable, before);
        }
    }

    /// <summary>The counter-check: the same run does carry the values where a host asks for them, so the capture sees them.</summary>
    [Fact]
    public async Task Run_HostsOwnRecord_HoldsContentWhereTheVariableSaysSo()
    {
        using var capture = new Capture();

        await WholeRun.RunAsync(Model("simulated"), capture, Token);
        var host = capture.Items.Where(item => item.Source == WholeRun.HostSource).ToList();

        host.Should().NotBeEmpty();
        host.Any(item => Canary.IsIn(item.Text)).Should().Be(Environment.GetEnvironmentVariable(ContentVariable) == "true");
    }

    [Theory]
    [InlineData("true")]
    [InlineData(null)]
    public async Task Process_ContentCaptureFromItsStart_AllOfTheAboveHolds(string? content)
    {
        var run = await ProgramRun.StartAsync(
            Environment.ProcessPath!, ["-method", "*CanaryTests.Run_*", "-noColor"], Token, (ContentVariable, content));

        run.ExitCode.Should().Be(0, run.Output);
        run.Output.Should().MatchRegex("Total: 1[0-9], Errors: 0, Failed: 0, Skipped: 0");
    }

    [Theory]
    [MemberData(nameof(Misuse.Cases), MemberType = typeof(Misuse))]
    public async Task Misuse_OfWhatHoldsACanary_ThrowsWithoutIt(string what, Func<Task> act)
    {
        var failure = await Record.ExceptionAsync(act);

        failure.Should().NotBeNull(what);
        Canary.IsIn(failure!.ToString()).Should().BeFalse($"{what}: {failure}");
    }

    [Fact]
    public async Task Records_WithFaultsInEveryField_AreReportedWithoutAValue()
    {
        var reading = await Misuse.ReadWrongRecordsAsync();

        reading.Problems.Count.Should().BeGreaterThan(4);
        reading.Problems.Concat(reading.Notes).Where(problem => Canary.IsIn(problem.ToString())).Should().BeEmpty();
    }

    [Fact]
    public void ToString_EveryPublicTypeAndRecord_ShowsNoTextOfAPerson()
    {
        var built = LibraryTypes.Build();

        built.NotBuilt.Should().BeEmpty();
        built.Instances.Count.Should().BeGreaterThan(80);
        string.Join('\n', built.Instances.Where(instance => Canary.IsIn(instance.ToString()))).Should().BeEmpty();
    }

    private static async Task<IReadOnlyList<string>> TelemetryAsync(string model, string? content)
    {
        Environment.SetEnvironmentVariable(ContentVariable, content);
        using var capture = new Capture();
        await WholeRun.RunAsync(Model(model), capture, Token);
        return capture.OwnTelemetry;
    }

    private static IChatClient Model(string name) => name switch
    {
        "simulated" => new SimulatedChatClient(),
        "faulty" => new FaultyChatClient(new SimulatedChatClient(), new FaultyChatClientOptions { Seed = 5, Rate = 0.4, RetryAfter = null }),
        "garbage" => new ScriptedChatClient().Otherwise(ScriptedReply.From(request => $"Not what was asked for: {request.Messages[^1].Text}")),
        "near misses" => new ScriptedChatClient()
            .Otherwise(ModelStage.ReadTurn, $$"""{"facts":[{"attribute":"Age","state":"{{Canary.Mark}}","value":{"{{Canary.Mark}}":1} }],"completeness":"{{Canary.Mark}}"}""")
            .Otherwise(ModelStage.Judge, $$"""{"risk_sensitivity":{"reason":"{{Canary.Mark}}","score":"{{Canary.Mark}}"},"{{Canary.Mark}}":3}""")
            .Otherwise(ModelStage.Answer, Canary.Text("answer")),
        "echoing errors" => new ScriptedChatClient().Otherwise(ScriptedReply.From(request => ScriptedReply.HttpError(400, message: request.Messages[^1].Text))),
        _ => throw new UnreachableException(),
    };
}

/// <summary>Listens to the whole process: nothing else may run meanwhile.</summary>
[CollectionDefinition(nameof(Alone), DisableParallelization = true)]
public sealed class Alone;
