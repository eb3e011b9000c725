namespace Penguin.Raise.Benchmark.Tests;

public sealed class BulkPlannerTests : IDisposable
{
    private readonly TemporaryFile _journal = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose() => _journal.Dispose();

    [Fact]
    public async Task Run_NoJournal_PlansEachOnceInOrder()
    {
        var planner = new FakePlanner();

        var result = await BulkPlanner.RunAsync(PlanningCases.Scenarios(20), planner, cancellationToken: Token);

        result.Items.Select(item => item.ScenarioId).Should().Equal(PlanningCases.Scenarios(20).Select(scenario => scenario.Id));
        planner.Planned.Should().BeEquivalentTo(result.Items.Select(item => item.ScenarioId));
        result.Items.Should().OnlyContain(item => item.IsFinished && item.Rescored == null && !item.IsResumed);
        (result.Planner, result.Settings).Should().Be(("fake", "none"));
    }

    [Fact]
    public async Task Run_Again_PlansNothingAndGivesTheSame()
    {
        var first = await RunAsync(PlanningCases.Scenarios(12), new FakePlanner());
        var planner = new FakePlanner();
        var estimator = new FixedEstimator(4);

        var second = await RunAsync(PlanningCases.Scenarios(12), planner, estimator);

        planner.Planned.Should().BeEmpty();
        estimator.Asked.Should().BeEmpty();
        second.Items.Should().OnlyContain(item => item.IsResumed);
        second.Items.Should().BeEquivalentTo(first.Items, options => options.Excluding(item => item.IsResumed).WithStrictOrdering());
        (second.Summary.Resumed, second.Summary.ThisRun.Calls, second.Summary.Planning.Calls).Should().Be((12, 0, 36));
    }

    [Fact]
    public async Task Run_OneMoreScenario_PlansThatOne()
    {
        await RunAsync(PlanningCases.Scenarios(3), new FakePlanner());
        var planner = new FakePlanner();

        await RunAsync(PlanningCases.Scenarios(4), planner);

        planner.Planned.Should().Equal("s3");
    }

    [Theory]
    [InlineData("settings")]
    [InlineData("seed")]
    [InlineData("judge")]
    [InlineData("rescoring")]
    [InlineData("query")]
    [InlineData("value")]
    [InlineData("catalog")]
    public async Task Run_SomethingElseChanged_PlansAnew(string changed)
    {
        await RunAsync(PlanningCases.Scenarios(1), new FakePlanner());
        var planner = new FakePlanner { Settings = changed == "settings" ? "other" : "none" };
        var scenario = PlanningCases.Scenarios(1)[0];
        scenario = changed switch
        {
            "query" => scenario with { Query = "Another?" },
            "value" => scenario with { Profile = scenario.Profile.With("Age", "25-34") },
            "catalog" => scenario with { Profile = new UserProfile(new AttributeCatalog([.. AttributeCatalog.Penguin.Take(4)])).With("Age", "55+").With("Profession", "Nurse") },
            _ => scenario,
        };
        var options = Options();
        (options.Seed, options.Judge) = (changed == "seed" ? 1 : 0, changed == "judge" ? "another" : "");

        await BulkPlanner.RunAsync([scenario], planner, changed == "rescoring" ? null : changed == "catalog" ? null : Rescorer(new FixedEstimator(4)), options, Token);

        planner.Planned.Should().Equal("s0");
    }

    [Theory]
    [InlineData(1)]
    [InlineData(7)]
    [InlineData(60)]
    public async Task Run_LastLineTornOff_PlansThatScenarioAgainAndMendsTheFile(int missing)
    {
        await RunAsync(PlanningCases.Scenarios(3), new FakePlanner());
        var whole = await File.ReadAllBytesAsync(_journal.Path, Token);
        await File.WriteAllBytesAsync(_journal.Path, whole[..^missing], Token);
        var planner = new FakePlanner();

        await RunAsync(PlanningCases.Scenarios(3), planner);

        planner.Planned.Should().Equal("s2");
        (await File.ReadAllBytesAsync(_journal.Path, Token)).Should().Equal(whole);
    }

    [Fact]
    public async Task Run_HeaderTornOff_BeginsAnew()
    {
        await File.WriteAllTextAsync(_journal.Path, """{"kind":"penguin-raise-pl""", Token);

        await RunAsync(PlanningCases.Scenarios(1), new FakePlanner());

        _journal.Lines.Should().HaveCount(2);
    }

    [Theory]
    [InlineData("my notes", "*no whole line*")]
    [InlineData("my notes\n", "*first line is another*")]
    [InlineData("{}\n", "*first line is another*")]
    [InlineData("{\"kind\":\"penguin-raise-planning-journal\",\"version\":2}\n", "*version 2*version 1*")]
    [InlineData("{\"kind\":\"penguin-raise-planning-journal\",\"version\":1}\n{\"key\":\"a\"\n", "*Line 2*damaged*")]
    public async Task Run_AnotherFile_IsRefusedAndLeftAsItIs(string content, string message)
    {
        await File.WriteAllTextAsync(_journal.Path, content, Token);
        var planner = new FakePlanner();

        var act = () => RunAsync(PlanningCases.Scenarios(1), planner);

        await act.Should().ThrowAsync<DocumentFormatException>().WithMessage(message);
        (await File.ReadAllTextAsync(_journal.Path, Token)).Should().Be(content);
        planner.Planned.Should().BeEmpty();
    }

    [Fact]
    public async Task Run_Journal_HoldsNoTextOfAQueryOrAPerson()
    {
        await RunAsync(PlanningCases.Scenarios(2), new FakePlanner());

        (await File.ReadAllTextAsync(_journal.Path, Token)).Should().Contain("s1").And.NotContainAny("What should", "55+", "Nurse");
    }

    [Fact]
    public async Task Run_TwoAtATimeOnOneJournal_TheSecondIsRefused()
    {
        var (begun, open) = (new TaskCompletionSource(), new TaskCompletionSource());
        var first = RunAsync(PlanningCases.Scenarios(1), new FakePlanner { Gate = (_, _) => { begun.SetResult(); return open.Task; } });
        await begun.Task;

        var second = () => RunAsync(PlanningCases.Scenarios(1), new FakePlanner());

        await second.Should().ThrowAsync<IOException>();
        open.SetResult();
        (await first).Summary.Finished.Should().Be(1);
    }

    [Fact]
    public async Task Run_Cancelled_KeepsWhatIsFinished()
    {
        using var cancellation = new CancellationTokenSource();
        var planner = new FakePlanner { Gate = (id, _) => id == "s3" ? cancellation.CancelAsync() : Task.CompletedTask };

        var act = () => BulkPlanner.RunAsync(PlanningCases.Scenarios(9), planner, null, Options(concurrency: 1), cancellation.Token);

        await act.Should().ThrowAsync<OperationCanceledException>();
        _journal.Lines.Should().HaveCount(1 + 3);
    }

    [Fact]
    public async Task Run_Concurrency_PlansThatManyAtATime()
    {
        var (count, full) = (0, new TaskCompletionSource());
        var planner = new FakePlanner { Gate = (_, _) => { if (Interlocked.Increment(ref count) == 3) { full.SetResult(); } return full.Task; } };

        var result = await BulkPlanner.RunAsync(PlanningCases.Scenarios(3), planner, null, Options(concurrency: 3), Token);

        result.Summary.Finished.Should().Be(3);
    }

    [Fact]
    public async Task Run_Progress_CountsUpToAll()
    {
        var reports = new List<BulkPlanningProgress>();
        var options = Options();
        options.Progress = new Reports(reports);

        await BulkPlanner.RunAsync(PlanningCases.Scenarios(6), new FakePlanner(id => id == "s2" ? null : PlanningCases.Path(id)), null, options, Token);

        reports.Select(report => report.Done).Should().Equal(1, 2, 3, 4, 5, 6);
        reports[^1].Should().Be(new BulkPlanningProgress(6, 6, 0, 1));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(2)]
    public async Task Run_NoneOrTwice_IsRefused(int copies)
    {
        var act = () => RunAsync(Enumerable.Repeat(PlanningCases.Scenario("s0"), copies), new FakePlanner());

        await act.Should().ThrowAsync<ArgumentException>();
    }

    [Fact]
    public async Task Run_SettingOutOfRange_IsRefused()
    {
        var act = () => BulkPlanner.RunAsync(PlanningCases.Scenarios(1), new FakePlanner(), null, new BulkPlanningOptions { Concurrency = 0 }, Token);

        await act.Should().ThrowAsync<Microsoft.Extensions.Options.OptionsValidationException>().WithMessage("*Concurrency*");
    }

    private static PathRescorer Rescorer(ISafetyEstimator estimator) => new(estimator, 2);

    private BulkPlanningOptions Options(int concurrency = 4) => new() { JournalPath = _journal.Path, Concurrency = concurrency };

    private Task<BulkPlanningResult> RunAsync(IEnumerable<Scenario> scenarios, IAcquisitionPlanner planner, ISafetyEstimator? estimator = null) =>
        BulkPlanner.RunAsync(scenarios, planner, Rescorer(estimator ?? new FixedEstimator(4)), Options(concurrency: 1), Token);

    private sealed class Reports(List<BulkPlanningProgress> seen) : IProgress<BulkPlanningProgress>
    {
        public void Report(BulkPlanningProgress value) => seen.Add(value);
    }
}
