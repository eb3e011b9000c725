using Penguin.Raise.Testing;

namespace Penguin.Raise.Tests;

public class ModelAttributePriorTests : AttributePriorContract
{
    // Age, Profession and Health Status.
    private static readonly AttributeSet Three = AttributeSet.Of([0, 3, 6]);

    private static CancellationToken Ends => TestContext.Current.CancellationToken;

    protected override IAttributePrior Create() => new ModelAttributePrior(new SimulatedChatClient());

    [Theory]
    [InlineData("""{"reason":"x","ranking":["Health Status","Age","Profession"]}""", 0, "6 0 3")]
    [InlineData("""{"ranking":["profession","health_status","AGE"]}""", 0, "3 6 0")]
    [InlineData("""{"ranking":["Health Status"]}""", 2, "6 0 3")]
    [InlineData("""{"ranking":["Income","Profession","Age","Health Status"]}""", 1, "3 0 6")]
    [InlineData("""{"ranking":["Profession","Profession","Age"]}""", 2, "3 0 6")]
    [InlineData("""{"ranking":["Gender","Profession","Age","Health Status"]}""", 1, "3 0 6")]
    [InlineData("""{"ranking":["1. Health Status","2) Age",{"name":"Profession"}]}""", 0, "6 0 3")]
    [InlineData("""{"ranking":[{"attribute":"Age"},7,null,["x"]]}""", 5, "0 3 6")]
    [InlineData("""Sure:```json {"ranking":["Health Status","Age","Profession"]}``` Done.""", 0, "6 0 3")]
    public async Task Rank_Reply_IsRepairedAndCounted(string reply, int repairs, string order)
    {
        var model = new ScriptedChatClient(reply);

        var ranking = await new ModelAttributePrior(model).RankAsync(Judging.Scenario, AttributeSet.Empty, Three, Ends);

        string.Join(' ', ranking.Order).Should().Be(order);
        ranking.Should().Match<AttributeRanking>(found => found.IsInformed && found.Repairs == repairs && found.Diagnostic == null);
        ranking.Usage.Calls.Should().Be(1);
    }

    [Theory]
    [InlineData("no idea")]
    [InlineData("""{"ranking":"Age"}""")]
    [InlineData("""{"ranking":[]}""")]
    [InlineData("""{"ranking":["Gender","Income"]}""")]
    [InlineData("""{"ranking":["\ud800"]}""")]
    public async Task Rank_UnreadableTwice_IsUninformedAndBothCallsCount(string reply)
    {
        var model = new ScriptedChatClient(reply, reply);

        var ranking = await new ModelAttributePrior(model).RankAsync(Judging.Scenario, AttributeSet.Empty, Three, Ends);

        ranking.Order.Should().Equal(0, 3, 6);
        ranking.Should().Match<AttributeRanking>(found => !found.IsInformed && found.Diagnostic != null && found.Usage.Calls == 2);
        model.Requests[1].Document!.Value.TryGetProperty("reading_error", out _).Should().BeTrue();
    }

    [Fact]
    public async Task Rank_UnreadableThenReadable_IsTheSecond()
    {
        var model = new ScriptedChatClient("no idea", """{"ranking":["Health Status","Age","Profession"]}""");

        var ranking = await new ModelAttributePrior(model).RankAsync(Judging.Scenario, AttributeSet.Empty, Three, Ends);

        ranking.Order.Should().Equal(6, 0, 3);
        ranking.Usage.Calls.Should().Be(2);
    }

    [Fact]
    public async Task Rank_ModelFails_IsUninformedWithTheReason()
    {
        var model = new ScriptedChatClient().Otherwise(ScriptedReply.HttpError(401));

        var ranking = await new ModelAttributePrior(model).RankAsync(Judging.Scenario, AttributeSet.Empty, Three, Ends);

        ranking.Should().Match<AttributeRanking>(found => !found.IsInformed && found.Usage.Calls == 1);
        ranking.Diagnostic.Should().Contain("401");
    }

    [Fact]
    public async Task Rank_Request_HoldsNamesAndNeverAValue()
    {
        var model = new ScriptedChatClient("""{"ranking":["Age"]}""");

        await new ModelAttributePrior(model).RankAsync(Judging.Scenario, AttributeSet.Of([2, 7]), Three, Ends);

        var document = model.Requests[0].Document!.Value;
        document.GetProperty("known").EnumerateArray().Select(name => name.GetString()).Should().Equal("Marital Status", "Mental Health Status");
        document.ToString().Should().NotContainAny("55+", "Widowed", "Severe", "Gambling", "spring");
    }

    [Fact]
    public void Create_AttemptsOutOfRange_IsRefused()
    {
        var create = () => new ModelAttributePrior(new ScriptedChatClient(), new AttributeRankingOptions { Attempts = 0 });

        create.Should().Throw<Microsoft.Extensions.Options.OptionsValidationException>().WithMessage("*Attempts*");
    }
}
