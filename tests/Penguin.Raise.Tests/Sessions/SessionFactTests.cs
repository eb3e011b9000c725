namespace Penguin.Raise.Tests;

/// <summary>Facts that the person corrects or takes out where the host shows them.</summary>
public class SessionFactTests
{
    private static readonly DateTimeOffset Now = new(2030, 5, 2, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public void WithFact_KnownFact_HoldsTheNewValueAndKeepsTheAnswer()
    {
        var session = Session() with { Answer = "An answer." };

        var after = session.WithFact("age", " 31 ", Now);

        after.Profile["Age"].Should().Be(new KnownValue("31", ValueSource.Volunteered, Now));
        (after.Answer, after.Query).Should().Be(("An answer.", "What now?"));
    }

    [Fact]
    public void WithFact_OfTheOpenQuestion_SettlesIt()
    {
        var session = Session() with { OpenQuestion = new RaiseQuestion { Attribute = "Age", Text = "How old are you?" } };

        (session.WithFact("Age", "31", Now).OpenQuestion, session.WithFact("Gender", "Female", Now).OpenQuestion).Should().Be((null, session.OpenQuestion));
    }

    [Fact]
    public void WithoutFact_Answered_TheAnswerThatMayRestOnItGoesToo()
    {
        var session = Session() with { Answer = "At 30 you can.", QuestionsAsked = 2 };

        var after = session.WithoutFact("Age", Now);

        after.Profile["Age"].Should().Be(new DeclinedValue(Now));
        (after.Answer, after.Query, after.QuestionsAsked).Should().Be((null, null, 0));
        after.ToJson().Should().NotContain("30-something");
    }

    [Fact]
    public void WithoutFact_QueryWaits_ItStays()
    {
        var after = (Session() with { QuestionsAsked = 2 }).WithoutFact("Age", Now);

        (after.Query, after.QuestionsAsked).Should().Be(("What now?", 2));
    }

    [Fact]
    public async Task Respond_FactCorrectedSinceEnoughWasKnown_IsReadAnew()
    {
        var talk = ConsentTalk.Start(options => options.CompletenessThreshold = 3);
        talk.Reads(Talk.Reading(2));
        var asked = (await talk.SayAsync("What now?")).Session;

        var corrected = asked.WithFact("Age", "31", Now);

        (asked.Levels.Completeness, corrected.Levels.Completeness).Should().Be((2, null), "the level was read from what was known before");
    }

    [Theory]
    [InlineData("Shoe Size", "43")]
    [InlineData("Age", " ")]
    public void WithFact_WhatCannotBe_Throws(string attribute, string text)
    {
        var act = () => Session().WithFact(attribute, text, Now);

        act.Should().Throw<ArgumentException>();
    }

    private static RaiseSession Session() => new() { Id = "a", Query = "What now?", Profile = new UserProfile().With("Age", "30-something") };
}
