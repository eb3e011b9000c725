namespace Penguin.Raise.Benchmark.Tests;

public class BulkPlanningTableTests
{
    [Fact]
    public void Format_SomeOfEach_SaysWhatItCostAndBrought()
    {
        var result = new BulkPlanningResult
        {
            Planner = "fake", Settings = "depth 2", Seed = 3, DatasetHash = "abc",
            Items =
            [
                new() { ScenarioId = "a", Path = PlanningCases.Path("a"), Rescored = new PathScore { Mean = 4, Evaluations = 2, Usage = new ModelUsage(4, 40, 20) } },
                new() { ScenarioId = "b", Path = PlanningCases.Path("b"), IsResumed = true },
                new() { ScenarioId = "c", Diagnostic = "It threw TimeoutException." },
            ],
        };

        var text = BulkPlanningTable.Format(result, simulated: true);

        text.Should().Be("""
            Planned 2 of 3 scenarios (1 by an earlier run, 1 failed, 0 not begun) - simulated, says nothing about a real model
              planner            fake
              rests on           not named; seed 3, dataset abc
              evaluations        2 (0 failed)
              rankings           2 (0 brought nothing)
              calls searching    6 (3.0 a path), tokens 60/30
              calls scoring      4 (2.0 a path), tokens 40/20
              nothing known      3.00 by the searches' own estimates
              whole paths        4.20 by the searches' own estimates (optimistic: each picked what looked best)
                                 4.00 on fresh draws; overrated by 0.20
              length             2.00 attributes
                 2 times         Profession, Age
                 1 without a path It threw TimeoutException.


            """.ReplaceLineEndings("\n"));
    }

    [Fact]
    public void Format_NothingFinished_HasNoNumbersForIt() =>
        BulkPlanningTable.Format(new BulkPlanningResult { Planner = "fake", Settings = "", DatasetHash = "abc", Items = [new() { ScenarioId = "c", Diagnostic = "x" }] })
            .Should().Contain("none on fresh draws").And.NotContain("simulated").And.NotContain("NaN");
}
