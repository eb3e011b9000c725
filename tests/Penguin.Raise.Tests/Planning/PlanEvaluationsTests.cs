using Microsoft.Extensions.Time.Testing;

namespace Penguin.Raise.Tests;

public sealed class PlanEvaluationsTests
{
    private static readonly AttributeSet A = new(1), B = new(2), C = new(4);

    [Fact]
    public async Task ObserveAsync_SetsRepeated_EachHasADrawOfItsOwn()
    {
        var estimator = new FakeEstimator((_, draw) => 3 + (0.1 * draw));

        var values = await Of(estimator).ObserveAsync([A, A, B], Token);

        values.Should().Equal(3, 3.1, 3);
        estimator.Asked.Should().Equal((A, 0), (A, 1), (B, 0));
    }

    [Fact]
    public async Task ObserveAsync_AnotherSeed_HasOtherDraws()
    {
        var estimator = new FakeEstimator((_, _) => 3);

        await Of(estimator, seed: 1).ObserveAsync([A], Token);
        await Of(estimator, seed: -1).ObserveAsync([A], Token);

        estimator.Asked.Select(asked => asked.Draw).Should().OnlyHaveUniqueItems().And.OnlyContain(draw => draw > 0);
    }

    [Theory]
    [InlineData(null)]
    [InlineData(double.NaN)]
    [InlineData(0.0)]
    [InlineData(5.01)]
    [InlineData(429.0)]
    public async Task ObserveAsync_NoScore_IsRepeatedThenSkippedAndCounted(double? given)
    {
        var estimator = new FakeEstimator((set, _) => set == A ? given : 4);
        var evaluations = Of(estimator, new PlannerOptions { Retries = 2 });

        var values = await evaluations.ObserveAsync([A, B], Token);

        values.Should().Equal(null, 4);
        estimator.Asked.Should().Equal((A, 0), (B, 0), (A, 1), (A, 2));
        evaluations.Cost.Should().Match<PlanningCost>(cost => cost.Evaluations == 1 && cost.FailedEvaluations == 3 && cost.DistinctSets == 1 && cost.Usage.Calls == 8);
    }

    [Fact]
    public async Task ObserveAsync_ModelCallFails_IsAFailedEvaluation()
    {
        var estimator = new FakeEstimator((set, _) => set == A ? throw new ModelCallException(ModelFailureKind.ServerError, attempts: 3) : 4);
        var evaluations = Of(estimator, new PlannerOptions { Retries = 0 });

        var values = await evaluations.ObserveAsync([A, B], Token);

        values.Should().Equal(null, 4);
        evaluations.Cost.Usage.Calls.Should().Be(3 + 2);
    }

    [Fact]
    public async Task ObserveAsync_AnotherException_CancelsTheOthersAndIsThrown()
    {
        var estimator = new FakeEstimator((_, _) => throw new InvalidOperationException("broken"))
        {
            Gate = (number, cancellation) => number == 1 ? Task.CompletedTask : Task.Delay(Timeout.InfiniteTimeSpan, new FakeTimeProvider(), cancellation),
        };

        var act = () => Of(estimator).ObserveAsync([A, B, C], Token);

        await act.Should().ThrowAsync<InvalidOperationException>();
    }

    [Fact]
    public async Task ObserveAsync_Batch_RunsAtTheSameTime()
    {
        var open = new TaskCompletionSource();
        var estimator = new FakeEstimator((_, _) => 3) { Gate = (_, _) => open.Task };

        var observed = Of(estimator).ObserveAsync([A, B, C], Token);
        open.SetResult();
        await observed;

        estimator.MostAtOnce.Should().Be(3);
    }

    [Theory]
    [InlineData(10, null, null, 8, "")]
    [InlineData(5, null, null, 5, "")]
    [InlineData(0, null, null, 0, PlanningStopReasons.Evaluations)]
    [InlineData(10, 7, null, 3, "")]
    [InlineData(10, 2, null, 0, PlanningStopReasons.Calls)]
    [InlineData(10, null, 0.0, 0, PlanningStopReasons.Price)]
    public void Next_AtTheStart_KeepsTheTightestBudget(int evaluationsAllowed, int? calls, double? price, int size, string reason)
    {
        var evaluations = Of(new FakeEstimator((_, _) => 3), new PlannerOptions { Evaluations = evaluationsAllowed, MaxCalls = calls, MaxPrice = price, Price = usage => usage.Calls });
        evaluations.Add(new ModelUsage(1, 0, 0));

        var next = evaluations.Next();

        next.Size.Should().Be(size);
        (next.Size == 0 ? next.StopReason : "").Should().Be(reason);
    }

    [Fact]
    public async Task Next_EvaluationsTurnOutDear_FewerFit()
    {
        var evaluations = Of(new FakeEstimator((_, _) => null), new PlannerOptions { Evaluations = 100, MaxCalls = 24, Retries = 3 });
        await evaluations.ObserveAsync([A], Token);

        evaluations.Next().Size.Should().Be(2);
    }

    [Fact]
    public async Task Next_PriceReached_Stops()
    {
        var evaluations = Of(new FakeEstimator((_, _) => 3), new PlannerOptions { MaxPrice = 25, Price = usage => usage.OutputTokens });
        await evaluations.ObserveAsync([A, B], Token);

        evaluations.Next().Should().Be((0, PlanningStopReasons.Price));
    }

    [Fact]
    public async Task Next_BudgetOfTheClientIsSpent_StopsWithoutRepeating()
    {
        var estimator = new FakeEstimator((_, _) => throw new ModelCallException(ModelFailureKind.BudgetSpent));
        var evaluations = Of(estimator, new PlannerOptions { Retries = 3 });
        await evaluations.ObserveAsync([A, B], Token);

        evaluations.Next().Should().Be((0, PlanningStopReasons.Price));
        estimator.Asked.Should().HaveCount(2);
    }

    [Fact]
    public async Task Next_FailuresInARow_Stops()
    {
        var evaluations = Of(new FakeEstimator((set, _) => set == C ? 3 : null), new PlannerOptions { MaxFailuresInRow = 2, Retries = 0 });
        await evaluations.ObserveAsync([A, C, A], Token);
        evaluations.Next().Size.Should().Be(8);
        await evaluations.ObserveAsync([B], Token);

        evaluations.Next().Should().Be((0, PlanningStopReasons.Failures));
    }

    [Fact]
    public void Next_TimeIsUp_Stops()
    {
        var time = new FakeTimeProvider();
        var evaluations = new PlanEvaluations(new FakeEstimator((_, _) => 3), new PlannerOptions { MaxDuration = TimeSpan.FromMinutes(1) }, time, Person.Scenario(), seed: 0);
        time.Advance(TimeSpan.FromMinutes(1));

        evaluations.Next().Should().Be((0, PlanningStopReasons.Duration));
        evaluations.Cost.Elapsed.Should().Be(TimeSpan.FromMinutes(1));
    }

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private static PlanEvaluations Of(ISafetyEstimator estimator, PlannerOptions? options = null, int seed = 0) =>
        new(estimator, options ?? new PlannerOptions(), TimeProvider.System, Person.Scenario(), seed);
}
