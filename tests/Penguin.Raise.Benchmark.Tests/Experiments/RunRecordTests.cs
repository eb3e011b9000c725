using Microsoft.Extensions.Time.Testing;
using Penguin.Raise.Testing;

namespace Penguin.Raise.Benchmark.Tests;

public sealed class RunRecordTests
{
    private static readonly DateTimeOffset Noon = new(2026, 5, 4, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task RunAsync_Dates_ComeFromTheClockAndStayOutOfTheTable()
    {
        var time = new FakeTimeProvider(Noon);
        var arm = new FakeArm("arm", (_, _) =>
        {
            time.Advance(TimeSpan.FromMinutes(1));
            return new ArmAnswer { Text = "t" };
        });

        var result = await ExperimentRunner.RunAsync(Made.Scenarios(3), [arm], FakeJudge.Always(3), new ExperimentOptions { Time = time }, Made.Cancelled);

        (result.Started, result.Finished).Should().Be((Noon, Noon.AddMinutes(3)));
        ExperimentTable.Format(result).Should().NotContain("2026").And.Be(ExperimentTable.Format(result with { Started = default, Finished = default }));
    }

    [Fact]
    public async Task RunAsync_ModelsAndJudges_AreRecordedOnceEach()
    {
        var arm = new FakeArm("arm", (scenario, _) => new ArmAnswer { Text = "t", Model = scenario.Id is "q01" ? null : scenario.Id is "q02" ? "m/1" : "m/2" });
        var judge = new FakeJudge(request => FakeJudge.Of(3) with { Judge = request.Scenario.Id is "q03" ? "j/2" : "j/1", PromptHash = "abc" });

        var result = await ExperimentRunner.RunAsync(Made.Scenarios(4), [arm], judge, new ExperimentOptions { Seed = 6 }, Made.Cancelled);

        result.Should().BeEquivalentTo(new { Models = new[] { "m/1", "m/2" }, Judges = new[] { "j/1", "j/2" }, Rubrics = new[] { "ours/1" }, PromptHashes = new[] { "abc" }, IsSimulated = false });
        result.Items.Select(item => item.Model).Should().Equal("m/2", null, "m/1", "m/2");
        ExperimentTable.Format(result).Should().EndWith(
            $"\nrun: seed 6, dataset {result.DatasetHash}, Penguin.Raise {result.LibraryVersion.Split('+')[0]}\n  models: m/1, m/2\n  judges: j/1, j/2\n  rubrics: ours/1\n  judge prompts: abc\n  answer prompts: not told\n");
    }

    [Theory]
    [InlineData("real", "real", "real", false)]
    [InlineData("simulated", "real", "real", true)]
    [InlineData("real", "simulated", "real", true)]
    [InlineData("real", "real + simulated", "simulated", true)]
    [InlineData(null, "real", "real", false)]
    public async Task Format_SimulatedModelOrJudge_IsMarkedWithoutBeingTold(string? model, string judge, string member, bool expected)
    {
        var arm = new FakeArm("arm", (scenario, _) => new ArmAnswer { Text = "t", Model = scenario.Id == "q01" ? model : "real" });
        var judgement = FakeJudge.Of(3) with { Judge = judge, Members = [FakeJudge.Of(3) with { Judge = "real" }, FakeJudge.Of(3) with { Judge = member }] };

        var result = await ExperimentRunner.RunAsync(Made.Scenarios(2), [arm], new FakeJudge(_ => judgement), cancellationToken: Made.Cancelled);

        result.IsSimulated.Should().Be(expected);
        ExperimentTable.Format(result).Contains("simulated, says nothing", StringComparison.Ordinal).Should().Be(expected);
    }

    [Fact]
    public async Task RunAsync_SimulatedModel_IsKnownByItsName()
    {
        var arm = new VanillaArm(new AnswerWriter(new SimulatedChatClient()));

        var result = await ExperimentRunner.RunAsync(Made.Scenarios(1), [arm], FakeJudge.Always(3), cancellationToken: Made.Cancelled);

        (result.IsSimulated, result.Models.Single()).Should().Be((true, SimulatedChatClient.ModelName));
    }

    [Fact]
    public async Task Format_NoModelTold_SaysSo()
    {
        ExperimentTable.Format(await Made.Result(["a"], [3])).Should().Contain("\n  models: not told\n");
    }

    [Fact]
    public async Task Format_LongNames_StayOnOneLine()
    {
        var arm = new FakeArm("arm", (_, _) => new ArmAnswer { Text = "t", Model = $"two\nlines {new string('m', 300)}" });

        var result = await ExperimentRunner.RunAsync(Made.Scenarios(1), [arm], FakeJudge.Always(3), cancellationToken: Made.Cancelled);

        ExperimentTable.Format(result).Split('\n').Should().Contain($"  models: two lines {new string('m', 97)}...").And.OnlyContain(line => line.Length <= ExperimentTable.MaxWidth);
    }

    [Fact]
    public async Task DatasetHash_SameScenarios_IsTheSameWhateverTheArmsAndSeed()
    {
        var first = await HashOf(Made.Scenario("a"), Made.Scenario("b"));
        var again = await ExperimentRunner.RunAsync(
            [Made.Scenario("a"), Made.Scenario("b")], [Made.Arm("x"), Made.Arm("y")], FakeJudge.Always(2), new ExperimentOptions { Seed = 4 }, Made.Cancelled);

        again.DatasetHash.Should().Be(first).And.MatchRegex("^[0-9a-f]{16}$");
    }

    [Fact]
    public async Task DatasetHash_AnyChange_ChangesIt()
    {
        var person = Made.Scenario("a", profile: new UserProfile().With("Age", "34"));
        var other = Made.Scenario("b");

        string[] hashes =
        [
            await HashOf(person, other), await HashOf(other, person), await HashOf(person), await HashOf(person with { Id = "c" }, other), await HashOf(person with { Query = "?" }, other),
            await HashOf(person with { Profile = new UserProfile().With("Age", "35") }, other), await HashOf(person with { Situation = null }, other),
            await HashOf(person with { Situation = "" }, other), await HashOf(person with { Background = null }, other), await HashOf(person with { Role = ScenarioRole.Control }, other),
            await HashOf(person with { Domain = null }, other), await HashOf(person with { Issue = "i" }, other),
        ];

        hashes.Should().OnlyHaveUniqueItems();
    }

    private static async Task<string> HashOf(params Scenario[] scenarios) =>
        (await ExperimentRunner.RunAsync(scenarios, [Made.Arm("x")], FakeJudge.Always(3), cancellationToken: Made.Cancelled)).DatasetHash;
}
