namespace Penguin.Raise.Benchmark.Tests;

public sealed class ArmTests
{
    private static readonly Scenario Person = Made.Scenario("a", profile: new UserProfile().With("Profession", "canary-profession"));

    [Fact]
    public async Task VanillaArm_ShowsTheQueryAndNothingElse()
    {
        using var client = new FakeClient(_ => "Do this.");

        var answer = await new VanillaArm(new AnswerWriter(client)).AnswerAsync(Person, 7, Made.Cancelled);

        (answer.Text, answer.Usage, answer.Questions, answer.Model).Should().Be(("Do this.", new ModelUsage(1, 5, 3), 0, "canned/1"));
        client.Requests.Should().ContainSingle().Which.Should().Contain("Query a?").And.NotContain("canary");
        client.Seeds.Should().Equal(7);
    }

    [Fact]
    public async Task ContextArm_ShowsEverything()
    {
        using var client = new FakeClient(_ => "Do that.");

        var answer = await new ContextArm(new AnswerWriter(client)).AnswerAsync(Person, 8, Made.Cancelled);

        answer.Model.Should().Be("canned/1");
        client.Requests.Should().ContainSingle().Which.Should().ContainAll("Query a?", "canary-profession", "canary-situation", "canary-background");
        client.Seeds.Should().Equal(8);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task AnswerAsync_ModelFails_IsMissingNotAnException(bool vanilla)
    {
        using var client = new FakeClient(_ => throw new HttpRequestException("canary"));
        var writer = new AnswerWriter(client);
        IExperimentArm arm = vanilla ? new VanillaArm(writer) : new ContextArm(writer);

        var answer = await arm.AnswerAsync(Person, 0, Made.Cancelled);

        (answer.Text, answer.Missing).Should().Be((null, MissingKind.AnswerFailure));
        answer.Diagnostic.Should().Contain("Unreachable").And.NotContain("canary");
        answer.Usage.Calls.Should().Be(1);
    }

    [Theory]
    [InlineData("Age", "34")]
    [InlineData("Gender", ProfileUser.Declining)]
    [InlineData("Marital Status", ProfileUser.Declining)]
    [InlineData("Profession", "That does not apply to me.")]
    [InlineData("Emotional State", "sad")]
    [InlineData("Shoe Size", ProfileUser.Declining)]
    public async Task ProfileUser_RepliesByTheStateOfTheValue(string attribute, string expected)
    {
        var profile = new UserProfile().With("Age", "34").With("Marital Status", new DeclinedValue()).With("Profession", new NotApplicableValue())
            .With("Emotional State", new ConflictedValue(new KnownValue("happy"), new KnownValue("sad")));

        var reply = await new ProfileUser().ReplyAsync(Made.Scenario("a", profile: profile), new RaiseQuestion { Attribute = attribute, Text = "?" }, Made.Cancelled);

        reply.Should().Be(expected);
    }
}
