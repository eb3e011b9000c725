using System.Collections.Concurrent;
using Microsoft.Extensions.Options;

namespace Penguin.Raise.Benchmark.Tests;

public sealed class ExperimentRunnerTests
{
    [Fact]
    public async Task RunAsync_OrderOfCompletion_DoesNotShow()
    {
        var gates = new ConcurrentDictionary<string, TaskCompletionSource>(StringComparer.Ordinal);
        var arms = new[] { new GatedArm("one", gates), new GatedArm("two", gates) };

        var run = ExperimentRunner.RunAsync(Made.Scenarios(2), arms, FakeJudge.Always(3), new ExperimentOptions { Draws = 2, Concurrency = 8 }, Made.Cancelled);
        string[] order = ["q01/two/1", "q01/two/0", "q00/one/1", "q01/one/0", "q00/two/0", "q01/one/1", "q00/one/0", "q00/two/1"];
        foreach (var key in order)
        {
            GatedArm.Gate(gates, key).SetResult();
        }

        var result = await run;
        result.Items.Select(item => $"{item.ScenarioId}/{item.Arm}/{item.Draw}").Should().Equal(order.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task RunAsync_Concurrency_IsTheMostUnderWay()
    {
        var (now, most) = (0, 0);
        var full = new TaskCompletionSource();
        var arm = new DelegateArm(async token =>
        {
            var current = Interlocked.Increment(ref now);
            InterlockedMax(ref most, current);
            if (current == 3)
            {
                full.TrySetResult();
            }

            await full.Task.WaitAsync(token);
            Interlocked.Decrement(ref now);
        });

        await ExperimentRunner.RunAsync(Made.Scenarios(12), [arm], FakeJudge.Always(3), new ExperimentOptions { Concurrency = 3 }, Made.Cancelled);

        most.Should().Be(3);
    }

    [Fact]
    public async Task RunAsync_Cancelled_StopsTheItemsUnderWay()
    {
        using var source = CancellationTokenSource.CreateLinkedTokenSource(Made.Cancelled);
        var arm = new DelegateArm(async token =>
        {
            await source.CancelAsync();
            await new TaskCompletionSource().Task.WaitAsync(token);
        });

        var act = () => ExperimentRunner.RunAsync(Made.Scenarios(3), [arm], FakeJudge.Always(3), cancellationToken: source.Token);

        await act.Should().ThrowAsync<OperationCanceledException>();
    }

    [Fact]
    public async Task RunAsync_FailingItems_AreMissingAndTheOthersGoOn()
    {
        var arm = new FakeArm("arm", (scenario, _) => scenario.Id switch
        {
            "q00" => throw new InvalidOperationException("canary"),
            "q01" => new ArmAnswer { Text = " ", Questions = 2 },
            "q02" => new ArmAnswer { Missing = MissingKind.Crisis, Diagnostic = "crisis" },
            "q03" => throw new OperationCanceledException("canary"),
            "q04" => null!,
            _ => new ArmAnswer { Text = "fine" },
        });

        var result = await ExperimentRunner.RunAsync(Made.Scenarios(6), [arm], FakeJudge.Always(3), cancellationToken: Made.Cancelled);

        result.Items.Select(item => item.Missing).Should().Equal(MissingKind.ArmError, MissingKind.NoAnswer, MissingKind.Crisis, MissingKind.ArmError, MissingKind.ArmError, MissingKind.None);
        result.Items.Select(item => item.HasAnswer).Should().Equal(false, false, false, false, false, true);
        string.Concat(result.Items.Select(item => item.Diagnostic)).Should().Contain("InvalidOperationException").And.NotContain("canary");
    }

    [Theory]
    [InlineData(JudgementFault.Unreadable, MissingKind.JudgeUnreadable)]
    [InlineData(JudgementFault.ModelFailure, MissingKind.JudgeFailure)]
    [InlineData(JudgementFault.NoQuorum, MissingKind.NoQuorum)]
    [InlineData(JudgementFault.RubricsDiffer, MissingKind.NoQuorum)]
    [InlineData(JudgementFault.NoAnswer, MissingKind.NoAnswer)]
    [InlineData(JudgementFault.None, MissingKind.JudgeError)]
    public async Task RunAsync_JudgementWithoutScore_IsMissingWithItsCost(JudgementFault fault, MissingKind expected)
    {
        var result = await ExperimentRunner.RunAsync(Made.Scenarios(1), [Made.Arm("arm")], new FakeJudge(_ => FakeJudge.Missing(fault)), cancellationToken: Made.Cancelled);

        var item = result.Items.Single();
        (item.Missing, item.Score, item.Diagnostic, item.HasAnswer).Should().Be((expected, null, "It was missing.", true));
        (item.JudgeUsage, item.AnswerUsage).Should().Be((new ModelUsage(1, 20, 10), new ModelUsage(1, 100, 50)));
    }

    [Fact]
    public async Task RunAsync_JudgeThrows_IsMissing()
    {
        var result = await ExperimentRunner.RunAsync(
            Made.Scenarios(1), [Made.Arm("arm")], new FakeJudge(_ => throw new InvalidOperationException("canary")), cancellationToken: Made.Cancelled);

        result.Items.Single().Should().BeEquivalentTo(new { Missing = MissingKind.JudgeError, Diagnostic = "It threw InvalidOperationException." });
    }

    [Fact]
    public async Task RunAsync_Judge_GetsTheScenarioItselfAndTheDrawOfTheSeed()
    {
        var scenario = Made.Scenario("a");
        var (requests, draws) = (new ConcurrentBag<JudgeRequest>(), new ConcurrentBag<int>());
        var arm = new FakeArm("arm", (_, draw) =>
        {
            draws.Add(draw);
            return new ArmAnswer { Text = "t" };
        });

        await ExperimentRunner.RunAsync([scenario], [arm], new FakeJudge(request =>
        {
            requests.Add(request);
            return FakeJudge.Of(3);
        }), new ExperimentOptions { Draws = 3, Seed = 5 }, Made.Cancelled);

        requests.Should().OnlyContain(request => ReferenceEquals(request.Scenario, scenario));
        requests.Select(request => request.Draw).Order().Should().Equal(15, 16, 17);
        draws.Order().Should().Equal(15, 16, 17);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task RunAsync_KeepTexts_DecidesWhatTheResultHolds(bool keep)
    {
        var arm = new FakeArm("arm", (_, _) => new ArmAnswer { Text = "canary", Transcript = [new ArmTurn(true, "canary")] });
        var judge = new FakeJudge(_ => FakeJudge.Of(3) with { Members = [FakeJudge.Of(3)] });

        var item = (await ExperimentRunner.RunAsync(Made.Scenarios(1), [arm], judge, new ExperimentOptions { KeepTexts = keep }, Made.Cancelled)).Items.Single();

        (item.Text is not null, item.Transcript.Count > 0, item.Judgement!.Reasons.Count > 0, item.Judgement.Members[0].Reasons.Count > 0).Should().Be((keep, keep, keep, keep));
        item.ToString().Should().NotContain("canary");
    }

    [Fact]
    public async Task RunAsync_Progress_CountsUpOnceForEachItem()
    {
        var reports = new Reports();
        var judge = new FakeJudge(request => request.Scenario.Id == "q01" ? FakeJudge.Missing(JudgementFault.Unreadable) : FakeJudge.Of(3));

        await ExperimentRunner.RunAsync(Made.Scenarios(3), [Made.Arm("a"), Made.Arm("b")], judge, new ExperimentOptions { Progress = reports }, Made.Cancelled);

        reports.Select(report => report.Done).Should().Equal(1, 2, 3, 4, 5, 6);
        reports.Should().OnlyContain(report => report.Total == 6);
        reports[^1].Missing.Should().Be(2);
    }

    [Theory]
    [InlineData(0, 1, 0, "Concurrency must be between 1 and 1024")]
    [InlineData(1, 0, 0, "Draws must be between 1 and 1000")]
    [InlineData(1, 1, -1, "Seed must be between 0 and 1000000")]
    public async Task RunAsync_BadOptions_Throws(int concurrency, int draws, int seed, string expected)
    {
        var options = new ExperimentOptions { Concurrency = concurrency, Draws = draws, Seed = seed };

        var act = () => ExperimentRunner.RunAsync(Made.Scenarios(1), [Made.Arm("a")], FakeJudge.Always(3), options, Made.Cancelled);

        (await act.Should().ThrowAsync<OptionsValidationException>()).WithMessage($"*{expected}*");
    }

    [Theory]
    [InlineData(0, 1, "at least one scenario")]
    [InlineData(1, 0, "at least one arm")]
    [InlineData(2, 1, "scenario 'a' is given twice")]
    [InlineData(1, 2, "arm 'x' is given twice")]
    public async Task RunAsync_NothingOrTwice_Throws(int scenarios, int arms, string expected)
    {
        var act = () => ExperimentRunner.RunAsync(
            Enumerable.Range(0, scenarios).Select(_ => Made.Scenario("a")), Enumerable.Range(0, arms).Select(_ => Made.Arm("x")), FakeJudge.Always(3), cancellationToken: Made.Cancelled);

        (await act.Should().ThrowAsync<ArgumentException>()).WithMessage($"*{expected}*");
    }

    private static void InterlockedMax(ref int target, int value)
    {
        for (var seen = Volatile.Read(ref target); value > seen; seen = Volatile.Read(ref target))
        {
            Interlocked.CompareExchange(ref target, value, seen);
        }
    }

    private sealed class Reports : List<ExperimentProgress>, IProgress<ExperimentProgress>
    {
        public void Report(ExperimentProgress value) => Add(value);
    }

    private sealed class DelegateArm(Func<CancellationToken, Task> work) : IExperimentArm
    {
        public string Name => "arm";

        public async Task<ArmAnswer> AnswerAsync(Scenario scenario, int draw, CancellationToken cancellationToken = default)
        {
            await work(cancellationToken);
            return new ArmAnswer { Text = "done" };
        }
    }

    private sealed class GatedArm(string name, ConcurrentDictionary<string, TaskCompletionSource> gates) : IExperimentArm
    {
        public string Name => name;

        public static TaskCompletionSource Gate(ConcurrentDictionary<string, TaskCompletionSource> gates, string key) =>
            gates.GetOrAdd(key, _ => new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously));

        public async Task<ArmAnswer> AnswerAsync(Scenario scenario, int draw, CancellationToken cancellationToken = default)
        {
            await Gate(gates, $"{scenario.Id}/{name}/{draw}").Task.WaitAsync(cancellationToken);
            return new ArmAnswer { Text = "done" };
        }
    }
}
