using Penguin.Raise.Testing;

namespace Penguin.Raise.Benchmark.Tests;

public sealed class DelegateUserTests
{
    private static readonly Scenario Person = SampleScenarios.Load().First(scenario => scenario.Role == ScenarioRole.Standard);

    [Fact]
    public async Task ReplyAsync_Function_GetsScenarioAndQuestion()
    {
        var question = new RaiseQuestion { Attribute = "Age", Text = "?" };
        var user = new DelegateUser((scenario, asked) => $"{scenario.Id} {asked.Attribute}");

        (await user.ReplyAsync(Person, question, Made.Cancelled)).Should().Be($"{Person.Id} Age");
    }

    [Fact]
    public async Task RaiseArm_SimulatedUserFromTheDocs_SpeaksInTheConversation()
    {
        var agent = RaiseAgent.Create(new SimulatedChatClient(), new RaiseOptions { CompletenessThreshold = 5 });

        // <simulated-user>
        var people = new DelegateUser((scenario, question) => new SimulatedUser(scenario, SimulatedUserKind.Vague).Reply(question));
        var arm = new RaiseArm(agent, people, "RAISE, vague people");
        // </simulated-user>
        var answer = await arm.AnswerAsync(Person, 0, Made.Cancelled);

        (arm.Name, answer.Text is null, answer.Questions > 0).Should().Be(("RAISE, vague people", false, true));
    }

    [Theory]
    [InlineData(SimulatedUserKind.Cooperative)]
    [InlineData(SimulatedUserKind.Terse)]
    [InlineData(SimulatedUserKind.Vague)]
    [InlineData(SimulatedUserKind.Declining)]
    [InlineData(SimulatedUserKind.Contradicting)]
    [InlineData(SimulatedUserKind.Lying)]
    [InlineData(SimulatedUserKind.OffTopic)]
    [InlineData(SimulatedUserKind.Distressed)]
    [InlineData(SimulatedUserKind.Injecting)]
    public async Task RaiseArm_SimulatedUserOfAnyKind_IsHeardByTheAgent(SimulatedUserKind kind)
    {
        var agent = new FakeAgent(FakeAgent.Ask("Emotional State"), FakeAgent.Ask("Economic Status"), FakeAgent.Answer("Rest."));
        var user = new SimulatedUser(Person, kind);

        var answer = await new RaiseArm(agent, new DelegateUser((scenario, question) => new SimulatedUser(scenario, kind).Reply(question))).AnswerAsync(Person, 0, Made.Cancelled);

        string[] expected = [.. new[] { "Emotional State", "Economic Status" }.Select(name => user.Reply(new RaiseQuestion { Attribute = name, Text = "?" }))];
        agent.Received.Skip(1).Select(turn => turn.Message).Should().Equal(expected);
        answer.Transcript.Where(turn => turn.IsUser).Skip(1).Select(turn => turn.Text).Should().Equal(expected);
    }

    [Fact]
    public async Task RaiseArm_KindsOfPeople_EndWithTheModelKnowingMoreOrLess()
    {
        var known = new Dictionary<SimulatedUserKind, int>();
        foreach (var kind in new[] { SimulatedUserKind.Terse, SimulatedUserKind.OffTopic })
        {
            var agent = RaiseAgent.Create(new SimulatedChatClient(new SimulatedChatClientOptions { ReaderMissRate = 0 }), new RaiseOptions { CompletenessThreshold = 5 });
            var result = await new RaiseArm(agent, new DelegateUser((scenario, question) => new SimulatedUser(scenario, kind).Reply(question))).AnswerAsync(Person, 0, Made.Cancelled);
            known[kind] = result.Text!.Split(["[simulated; considered: "], StringSplitOptions.None)[^1].Split(',').Length;
        }

        known[SimulatedUserKind.Terse].Should().BeGreaterThan(known[SimulatedUserKind.OffTopic]);
    }
}
