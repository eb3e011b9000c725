using Penguin.Raise.Testing;

namespace Penguin.Raise.Tests;

/// <summary>The agent's own catalog decides what may be asked and how, whoever made the profile.</summary>
public class OwnCatalogTests
{
    private static readonly UserAttribute Diet = new() { Name = "Diet", Question = "What do you not eat?" };
    private static readonly AttributeCatalog Open = new([Diet]);
    private static readonly AttributeCatalog Closed = new([Diet with { IsAskable = false }]);

    [Fact]
    public async Task Respond_ProfileOfACatalogThatAllowsMore_IsNotAskedWhatTheAgentsCatalogForbids()
    {
        var talk = new Talk(options => options.Catalog = Closed, profile: new UserProfile(Open));
        talk.Session = RaiseSession.Parse(talk.Session.ToJson(), Open);

        var outcome = await talk.SayAsync("What shall I cook?");

        outcome.Should().BeOfType<AnswerOutcome>().Which.Session.Profile.Catalog.Should().BeSameAs(Closed);
    }

    [Fact]
    public async Task Respond_CatalogInAnotherLanguage_SaysThereHowToDecline()
    {
        var catalog = new AttributeCatalog([new UserAttribute { Name = "Alter", Question = "Wie alt sind Sie?" }], declineHint: "Sie müssen das nicht sagen.");
        var talk = new Talk(options => options.Catalog = catalog);

        var outcome = await talk.SayAsync("Was nun?");

        outcome.Should().BeOfType<AskOutcome>().Which.Question.Message.Should().Be("Wie alt sind Sie? Sie müssen das nicht sagen.");
        RaiseSession.Parse(talk.Session.ToJson(), catalog).OpenQuestion!.Message.Should().EndWith("Sie müssen das nicht sagen.");
    }

    [Fact]
    public async Task Respond_HostsOwnWish_EndsTheQuestions()
    {
        var talk = new Talk(options => options.AnswerWishes = ["Einfach antworten!"]).Reads("unreadable", "unreadable", "unreadable", "unreadable");
        await talk.SayAsync("Was nun?");

        var outcome = await talk.SayAsync("einfach antworten");

        outcome.Should().BeOfType<AnswerOutcome>().Which.Reason.Should().Be("wanted");
    }

    [Fact]
    public void Create_OrderNamesAnUnknownAttribute_SaysWhichAndWhatThereIs()
    {
        using var client = new ScriptedChatClient("unused");

        var act = () => RaiseAgent.Create(client, new RaiseOptions { Catalog = Open, AcquisitionOrder = ["Diett"] });

        act.Should().Throw<Microsoft.Extensions.Options.OptionsValidationException>().WithMessage("*AcquisitionOrder*'Diett'*It has: Diet.*");
    }

    [Fact]
    public async Task Respond_DeclineThatIsNotInTheMessage_IsNotTaken()
    {
        var talk = new Talk().Reads(Talk.Reading(0, Talk.Fact("Age", null, "declined", "no comment"), Talk.Fact("Gender", null, "declined", "not my gender")));

        await talk.SayAsync("What now? But not my gender, please.");

        talk.Session.Profile["Age"].Should().BeOfType<UnknownValue>();
        talk.Session.Profile["Gender"].Should().BeOfType<DeclinedValue>();
    }

    [Fact]
    public async Task Respond_ContradictionAndNotApplicable_ReachTheModels()
    {
        var profile = new UserProfile().With("Profession", new ConflictedValue(new KnownValue("baker"), new KnownValue("sailor"))).With("Marital Status", new NotApplicableValue());
        var talk = new Talk(options => options.Budget = 0, profile: profile);

        await talk.SayAsync("What now?");

        talk.ReadCalls.Single().Messages[1].Text.Should().Contain("\"conflicting\":[{\"attribute\":\"Profession\",\"first\":\"baker\",\"second\":\"sailor\"}]").And.Contain("\"not_applicable\":[\"Marital Status\"]");
        talk.AnswerCalls.Single().Messages[1].Text.Should().Contain("\"conflicting\":");
    }
}
