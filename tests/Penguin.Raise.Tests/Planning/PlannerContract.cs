namespace Penguin.Raise.Tests;

/// <summary>What every planner owes its callers.</summary>
public abstract class PlannerContract
{
    private static readonly AttributeCatalog Wide = new(Enumerable.Range(0, 64).Select(i => new UserAttribute { Name = "Fact " + i.ToString(System.Globalization.CultureInfo.InvariantCulture), Question = "And?" }));

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    /// <summary>The planner over these parts; what it does not use it leaves out.</summary>
    protected abstract IAcquisitionPlanner Create(ISafetyEstimator estimator, IAttributePrior prior, PlannerOptions options);

    /// <summary>Whether it evaluates anything.</summary>
    protected virtual bool Evaluates => true;

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(6)]
    public async Task Plan_AnyDepth_NamesThatManyDifferentCandidates(int depth)
    {
        var path = await PlanAsync(Worlds.Noisy(), depth: depth);

        path.Attributes.Should().HaveCount(depth).And.OnlyHaveUniqueItems().And.BeSubsetOf(AttributeCatalog.Penguin.Where(attribute => attribute.IsAskable).Select(attribute => attribute.Name));
        (path.ScenarioId, path.CatalogFingerprint, path.Seed).Should().Be(("s1", AttributeCatalog.Penguin.Fingerprint, 5));
        path.Planner.Should().NotBeNullOrWhiteSpace();
        path.StopReason.Should().NotBeNullOrWhiteSpace();
        path.Settings.Should().NotBeNullOrWhiteSpace();
    }

    [Fact]
    public async Task Plan_FewCandidates_NamesOnlyWhatIsKnown()
    {
        var scenario = new Scenario { Id = "s1", Query = "What now?", Profile = new UserProfile().With("Age", "55+").With("Profession", "Nurse").With("Gender", new DeclinedValue()) };

        var path = await Create(Worlds.Noisy(), new StaticAttributePrior(), new PlannerOptions { Depth = 5 }).PlanAsync(scenario, 1, Token);

        path.Attributes.Should().BeEquivalentTo("Age", "Profession");
    }

    [Fact]
    public async Task Plan_NothingKnown_IsEmptyWithoutACall()
    {
        var estimator = Worlds.Noisy();

        var path = await Create(estimator, new StaticAttributePrior(), new PlannerOptions()).PlanAsync(new Scenario { Id = "s1", Query = "What now?", Profile = new UserProfile() }, 1, Token);

        path.Attributes.Should().BeEmpty();
        path.StopReason.Should().Be(PlanningStopReasons.NoCandidates);
        estimator.Asked.Should().BeEmpty();
    }

    [Fact]
    public async Task Plan_SameSeed_GivesTheSamePath()
    {
        var first = await PlanAsync(Worlds.Noisy());

        var second = await PlanAsync(Worlds.Noisy());

        second.Should().BeEquivalentTo(first, options => options.Excluding(path => path.Cost.Elapsed).WithStrictOrdering());
    }

    [Fact]
    public async Task Plan_Prefixes_AreOneMoreThanAttributesOrNone()
    {
        var path = await PlanAsync(Worlds.Noisy());

        path.Prefixes.Count.Should().BeOneOf(0, path.Attributes.Count + 1);
        path.Prefixes.Should().NotContain(prefix => !double.IsFinite(prefix.Value));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(7)]
    [InlineData(33)]
    public async Task Plan_Evaluations_StayWithinTheBudget(int budget)
    {
        var estimator = Worlds.Noisy();

        var path = await PlanAsync(estimator, evaluations: budget);

        estimator.Asked.Should().HaveCountLessThanOrEqualTo(budget).And.HaveCount(path.Cost.Evaluations);
        path.Attributes.Should().HaveCount(3);
        path.Cost.DistinctSets.Should().Be(estimator.Asked.Select(asked => asked.Set).Distinct().Count());
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(12)]
    [InlineData(41)]
    public async Task Plan_Calls_StayWithinTheBudget(int most)
    {
        var (estimator, prior) = (Worlds.Noisy(), new CountingPrior());

        var path = await Create(estimator, prior, new PlannerOptions { MaxCalls = most, StopGain = 0 }).PlanAsync(Person.Scenario(), 1, Token);

        path.Cost.Usage.Calls.Should().BeLessThanOrEqualTo(most).And.Be((2 * estimator.Asked.Count) + prior.Calls);
    }

    [Fact]
    public async Task Plan_FailedEvaluations_AreCountedAndNeverAReward()
    {
        // A third of all evaluations fail with what would be the best score by far if it were read as one.
        var estimator = new FakeEstimator((set, draw) => Worlds.Fails(set, draw) ? 429 : Worlds.Value(set, draw));

        var path = await PlanAsync(estimator);

        var failed = estimator.Asked.Count(asked => Worlds.Fails(asked.Set, asked.Draw & 0xFFFF));
        (path.Cost.FailedEvaluations, path.Cost.Evaluations).Should().Be((failed, estimator.Asked.Count - failed));
        path.Prefixes.Should().NotContain(prefix => prefix.Value > 6);
        path.Attributes.Should().HaveCount(3);
    }

    [Fact]
    public async Task Plan_EveryEvaluationFails_StillEndsWithAPath()
    {
        var path = await PlanAsync(new FakeEstimator((_, _) => null));

        path.Attributes.Should().HaveCount(3).And.OnlyHaveUniqueItems();
        path.Cost.Evaluations.Should().Be(0);
        path.StopReason.Should().Be(Evaluates ? PlanningStopReasons.Failures : PlanningStopReasons.NoSearch);
    }

    [Fact]
    public async Task Plan_CancelledBefore_Throws()
    {
        var act = () => Create(Worlds.Noisy(), new StaticAttributePrior(), new PlannerOptions()).PlanAsync(Person.Scenario(), 1, new CancellationToken(canceled: true));

        await act.Should().ThrowAsync<OperationCanceledException>();
    }

    [Fact]
    public async Task Plan_CancelledMeanwhile_Throws()
    {
        using var cancellation = new CancellationTokenSource();
        var estimator = new FakeEstimator(Worlds.Value) { Gate = async (number, token) => { if (number == 3) { await cancellation.CancelAsync(); token.ThrowIfCancellationRequested(); } } };

        var act = () => Create(estimator, new StaticAttributePrior(), new PlannerOptions()).PlanAsync(Person.Scenario(), 1, cancellation.Token);

        if (Evaluates)
        {
            await act.Should().ThrowAsync<OperationCanceledException>();
        }
        else
        {
            await act.Should().NotThrowAsync();
        }
    }

    [Fact]
    public async Task Plan_ValuesThatAreNotKnown_AreNotUsed()
    {
        var bare = new Scenario { Id = "s1", Query = "What now?", Profile = new UserProfile().With("Age", "55+").With("Profession", "Nurse").With("Health Status", "Good").With("Economic Status", "Poor") };
        var told = bare with { Profile = bare.Profile.With("Gender", new ConflictedValue(new KnownValue("a"), new KnownValue("b"))).With("Marital Status", new DeclinedValue()) };
        var (first, second) = (Worlds.Noisy(), Worlds.Noisy());

        var paths = new[] { await Create(first, new StaticAttributePrior(), new PlannerOptions()).PlanAsync(bare, 1, Token), await Create(second, new StaticAttributePrior(), new PlannerOptions()).PlanAsync(told, 1, Token) };

        paths[1].Attributes.Should().Equal(paths[0].Attributes);
        second.Asked.Should().Equal(first.Asked);
        second.Asked.Should().NotContain(asked => asked.Set.Contains(1) || asked.Set.Contains(2));
    }

    [Fact]
    public async Task Plan_SixtyFourAttributes_StaysWithinTheCatalogAndTheBudget()
    {
        var estimator = Worlds.Noisy();

        var path = await Create(estimator, new UninformedAttributePrior(), new PlannerOptions { Depth = 4, Evaluations = 24 }).PlanAsync(Person.Scenario(Wide), 1, Token);

        path.Attributes.Should().HaveCount(4).And.OnlyHaveUniqueItems().And.BeSubsetOf(Wide.Select(attribute => attribute.Name));
        estimator.Asked.Should().HaveCountLessThanOrEqualTo(24).And.NotContain(asked => asked.Set.Count > 4);
        (estimator.Asked.Count > 0).Should().Be(Evaluates);
    }

    [Fact]
    public async Task Plan_ConcurrentPlans_DoNotDisturbEachOther()
    {
        var planner = Create(Worlds.Noisy(), new StaticAttributePrior(), new PlannerOptions());
        var alone = await planner.PlanAsync(Person.Scenario(), 3, Token);

        var together = await Task.WhenAll(Enumerable.Range(0, 8).Select(i => Task.Run(() => planner.PlanAsync(Person.Scenario(), 3, Token))));

        together.Should().OnlyContain(path => path.Attributes.SequenceEqual(alone.Attributes) && path.Cost.Evaluations == alone.Cost.Evaluations);
    }

    private Task<AcquisitionPath> PlanAsync(ISafetyEstimator estimator, int evaluations = 40, int depth = 3) =>
        Create(estimator, new StaticAttributePrior(), new PlannerOptions { Evaluations = evaluations, Depth = depth }).PlanAsync(Person.Scenario(), 5, Token);
}
