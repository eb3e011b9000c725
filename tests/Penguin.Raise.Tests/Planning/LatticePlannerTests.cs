using CsCheck;

namespace Penguin.Raise.Tests;

public sealed class LatticePlannerTests
{
    private static readonly Gen<(int Attributes, int Depth, double[] Truth, int Batch, double Weight)> Problems =
        from attributes in Gen.Int[1, 6]
        from depth in Gen.Int[1, 6]
        from truth in Gen.Double[1, 5].Array[1 << attributes]
        from batch in Gen.Int[1, 8]
        from weight in Gen.OneOf(Gen.Const(0.0), Gen.Const(0.1), Gen.Double[0, 1])
        select (attributes, depth, truth, batch, weight);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task PlanAsync_NoiselessJudge_HasTheObjectiveOfBruteForce() => await Problems.SampleAsync(async problem =>
    {
        var catalog = Catalogs.Of(problem.Attributes);
        var options = new PlannerOptions
        {
            Depth = problem.Depth, Evaluations = 64, BatchSize = problem.Batch, StopGain = 0, NoiseDeviation = 1e-3, PrefixWeight = problem.Weight,
        };

        var path = await Plan(new FakeEstimator((set, _) => problem.Truth[set.Bits]), options, catalog);

        var lattice = new SubsetLattice(Enumerable.Range(0, problem.Attributes), Math.Min(problem.Depth, problem.Attributes));
        double[] values = [.. lattice.Masks.Select(mask => problem.Truth[mask])];
        BruteForce.Objective(lattice, values, Catalogs.Positions(catalog, path), problem.Weight)
            .Should().BeApproximately(BruteForce.Best(lattice, values, problem.Weight), 1e-6);
    }, iter: 300);

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task PlanAsync_BatchCompletesInAnyOrder_SamePath(int order)
    {
        var inOrder = new FakeEstimator(Noisy);
        var shuffled = new GatedEstimator(Noisy, batch: 4, order);
        var options = new PlannerOptions { Evaluations = 16, BatchSize = 4, StopGain = 0 };

        var expected = await Plan(inOrder, options);
        var path = await Plan(shuffled, options);

        path.Attributes.Should().Equal(expected.Attributes);
        path.Prefixes.Should().Equal(expected.Prefixes);
        shuffled.Completed.Should().NotEqual(shuffled.Started);
        shuffled.Started.Should().Equal(inOrder.Asked);
    }

    [Fact]
    public async Task PlanAsync_Budget_IsKeptAndCounted()
    {
        var path = await Plan(new FakeEstimator(Noisy), new PlannerOptions { Evaluations = 21, StopGain = 0 });

        path.StopReason.Should().Be(PlanningStopReasons.Evaluations);
        path.Cost.Should().Match<PlanningCost>(cost => cost.Evaluations == 21 && cost.FailedEvaluations == 0 && cost.Usage.Calls == 42 && cost.DistinctSets > 5);
        path.Prefixes.Should().HaveCount(4).And.OnlyContain(prefix => prefix.Deviation > 0 && prefix.Value >= 1 && prefix.Value <= 5);
        path.Settings.Should().Contain("depth 3").And.Contain("21");
    }

    [Fact]
    public async Task PlanAsync_NothingDependsOnAttributes_StopsEarly()
    {
        var path = await Plan(new FakeEstimator((_, _) => 4), new PlannerOptions { StopGain = 0.02, Evaluations = 200, BatchSize = 4 });

        path.StopReason.Should().Be(PlanningStopReasons.Gain);
        path.Cost.Evaluations.Should().BeInRange(8, 199);
    }

    [Fact]
    public async Task PlanAsync_NothingLeftToLearn_Ends()
    {
        var path = await Plan(new FakeEstimator((set, _) => 3 + (0.3 * set.Count)), new PlannerOptions { NoiseDeviation = 0, StopGain = 0, Evaluations = 500, BatchSize = 7 }, Catalogs.Of(4));

        path.StopReason.Should().Be(PlanningStopReasons.Complete);
        path.Cost.Evaluations.Should().Be(14);
    }

    [Fact]
    public async Task PlanAsync_EveryEvaluationFails_EndsWithTheRanking()
    {
        var estimator = new FakeEstimator((_, _) => null);
        var planner = new LatticePlanner(estimator, new FixedPrior([7, 5, 3, 0, 1, 2, 4, 6, 9]), new PlannerOptions { MaxFailuresInRow = 10, Retries = 2 });

        var path = await planner.PlanAsync(Person.Scenario(), cancellationToken: Token);

        path.Attributes.Should().Equal(AttributeCatalog.Penguin[7].Name, AttributeCatalog.Penguin[5].Name, AttributeCatalog.Penguin[3].Name);
        path.StopReason.Should().Be(PlanningStopReasons.Failures);
        path.Cost.Should().Match<PlanningCost>(cost => cost.Evaluations == 0 && cost.FailedEvaluations == 48 && cost.Usage.Calls == 97);
    }

    [Fact]
    public async Task PlanAsync_RankingMisleads_IsUnlearned()
    {
        static double? Value(AttributeSet set, int draw) => 3 + (set.Contains(0) ? 0.8 : 0) + (0.1 * set.Count);
        var planner = new LatticePlanner(new FakeEstimator(Value), new FixedPrior([9, 8, 7, 6, 5, 4, 3, 2, 1, 0]), new PlannerOptions { IncludeUnaskable = true });

        var path = await planner.PlanAsync(Person.Scenario(), cancellationToken: Token);

        path.Attributes[0].Should().Be("Age");
    }

    [Fact]
    public async Task PlanAsync_UnaskableAttribute_IsNoCandidate()
    {
        var estimator = new FakeEstimator((set, _) => set.Contains(8) ? 5 : 3);

        var path = await Plan(estimator, new PlannerOptions());
        var included = await Plan(estimator, new PlannerOptions { IncludeUnaskable = true });

        path.Attributes.Should().NotContain("Past Self-Harm History");
        included.Attributes[0].Should().Be("Past Self-Harm History");
    }

    [Fact]
    public async Task PlanAsync_FewKnown_PathsAreOfThem()
    {
        var scenario = Person.Scenario() with { Profile = Person.Scenario().Profile.Only("Age", "Emotional State") };

        var path = await new LatticePlanner(new FakeEstimator((set, _) => set.Contains(9) ? 4 : 3)).PlanAsync(scenario, cancellationToken: Token);

        path.Attributes.Should().Equal("Emotional State", "Age");
    }

    [Fact]
    public async Task PlanAsync_NothingKnown_SaysSoWithoutACall()
    {
        var estimator = new FakeEstimator((_, _) => 3);

        var path = await new LatticePlanner(estimator).PlanAsync(Person.Scenario() with { Profile = new UserProfile() }, cancellationToken: Token);

        path.Attributes.Should().BeEmpty();
        path.StopReason.Should().Be(PlanningStopReasons.NoCandidates);
        estimator.Asked.Should().BeEmpty();
    }

    [Fact]
    public async Task PlanAsync_MaxCallsZero_CallsNoModel()
    {
        var prior = new FixedPrior([9, 8, 7, 6, 5, 4, 3, 2, 1, 0]);

        var path = await new LatticePlanner(new FakeEstimator(Noisy), prior, new PlannerOptions { MaxCalls = 0 }).PlanAsync(Person.Scenario(), cancellationToken: Token);

        path.Cost.Usage.Calls.Should().Be(0);
        path.StopReason.Should().Be(PlanningStopReasons.Calls);
    }

    [Theory]
    [InlineData(64, 1)]
    [InlineData(64, 3)]
    [InlineData(64, 6)]
    [InlineData(20, 5)]
    public async Task PlanAsync_LargeCatalog_FindsWhatTheRankingHides(int attributes, int depth)
    {
        var last = attributes - 1;
        var estimator = new FakeEstimator((set, _) => 3 + (set.Contains(last) ? 1.2 : 0) + (0.05 * set.Count));
        var planner = new LatticePlanner(estimator, new FixedPrior([.. Enumerable.Range(0, attributes)]), new PlannerOptions { Depth = depth, Evaluations = 60, StopGain = 0 });

        var path = await planner.PlanAsync(Person.Scenario(Catalogs.Of(attributes)), cancellationToken: Token);

        path.Attributes.Should().HaveCount(depth).And.Contain(Catalogs.Name(last));
    }

    [Fact]
    public async Task PlanAsync_Cancelled_Throws()
    {
        using var cancelling = new CancellationTokenSource();
        var estimator = new FakeEstimator((_, _) => 3) { Gate = (number, token) => number == 9 ? cancelling.CancelAsync() : Task.CompletedTask };

        var act = () => new LatticePlanner(estimator, options: new PlannerOptions { StopGain = 0 }).PlanAsync(Person.Scenario(), cancellationToken: cancelling.Token);

        await act.Should().ThrowAsync<OperationCanceledException>();
        estimator.Asked.Count.Should().BeLessThan(40);
    }

    [Fact]
    public async Task PlanAsync_MeasuredNoise_IsAssumed()
    {
        var noise = new JudgeNoise { Judge = "j", PromptHash = "p", Deviation = 0.5 };

        var path = await Plan(new FakeEstimator(Noisy), new PlannerOptions { Noise = noise });

        path.NoiseDeviation.Should().Be(0.65);
    }

    private static double? Noisy(AttributeSet set, int draw) => 3.2 + (0.2 * set.Count) + (set.Contains(3) ? 0.3 : 0) + (0.05 * (((set.Bits * 7) + ((ulong)draw * 3)) % 10));

    private static Task<AcquisitionPath> Plan(ISafetyEstimator estimator, PlannerOptions options, AttributeCatalog? catalog = null) =>
        new LatticePlanner(estimator, options: options).PlanAsync(Person.Scenario(catalog), cancellationToken: Token);
}
