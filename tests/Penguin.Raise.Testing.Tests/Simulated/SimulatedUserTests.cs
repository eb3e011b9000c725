namespace Penguin.Raise.Testing.Tests;

public class SimulatedUserTests
{
    private static readonly IReadOnlyList<Scenario> Scenarios = SimulatedScenarios.Generate(40, seed: 19);

    public static TheoryData<SimulatedUserKind> Kinds => [.. Enum.GetValues<SimulatedUserKind>()];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Reply_SameSeed_IsTheSameAndNeverBlank(SimulatedUserKind kind)
    {
        foreach (var scenario in Scenarios)
        {
            foreach (var question in AttributeCatalog.Penguin.Select(Question))
            {
                var reply = new SimulatedUser(scenario, kind).Reply(question);

                reply.Should().NotBeNullOrWhiteSpace().And.Be(new SimulatedUser(scenario, kind).Reply(question));
            }
        }
    }

    [Theory]
    [InlineData(SimulatedUserKind.Cooperative)]
    [InlineData(SimulatedUserKind.Vague)]
    [InlineData(SimulatedUserKind.Declining)]
    [InlineData(SimulatedUserKind.Lying)]
    public void Reply_AnotherSeed_Differs(SimulatedUserKind kind)
    {
        var question = Question(AttributeCatalog.Penguin["Profession"]);

        var differing = Scenarios.Count(scenario => new SimulatedUser(scenario, kind, 1).Reply(question) != new SimulatedUser(scenario, kind, 2).Reply(question));

        differing.Should().BeGreaterThan(10);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Reply_FactThatTheScenarioLeavesOpen_IsDeclined(SimulatedUserKind kind)
    {
        var user = new SimulatedUser(Scenarios[0] with { Profile = new UserProfile() }, kind);

        var reply = user.Reply(Question(AttributeCatalog.Penguin["Age"]));

        ReplyPhrases.Declines.Should().Contain(reply);
    }

    [Fact]
    public void Reply_LyingUserWithoutChoices_StillSaysSomethingElse()
    {
        var catalog = new AttributeCatalog([new UserAttribute { Name = "Diet", Question = "What do you not eat?" }]);
        foreach (var truth in new[] { "None", "vegan" })
        {
            var user = new SimulatedUser(new Scenario { Id = "a", Query = "What now?", Profile = new UserProfile(catalog).With("Diet", truth) }, SimulatedUserKind.Lying);

            var reply = user.Reply(Question(catalog["Diet"]));

            reply.Should().NotContainEquivalentOf(truth);
        }
    }

    [Fact]
    public void Reply_QuestionOfAnotherCatalog_IsRefused()
    {
        var user = new SimulatedUser(Scenarios[0]);

        var reply = () => user.Reply(new RaiseQuestion { Attribute = "Shoe Size", Text = "And?" });

        reply.Should().Throw<ArgumentException>().WithMessage("*Shoe Size*");
    }

    [Fact]
    public void Query_IsTheScenarios() => new SimulatedUser(Scenarios[0]).Query.Should().Be(Scenarios[0].Query);

    private static RaiseQuestion Question(UserAttribute attribute) => new() { Attribute = attribute.Name, Text = attribute.Question, Choices = attribute.Values };
}
