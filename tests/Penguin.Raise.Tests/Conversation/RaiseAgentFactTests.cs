namespace Penguin.Raise.Tests;

public class RaiseAgentFactTests
{
    [Fact]
    public async Task Respond_ReplyToTheQuestion_IsKnownAsAsked()
    {
        var talk = new Talk().Reads(Talk.Reading(0), Talk.Reading(5, Talk.Fact("Emotional State", "quite lonely")));
        await talk.SayAsync("How do I start a hobby?");

        await talk.SayAsync("quite lonely");

        var known = talk.Session.Profile["Emotional State"].Should().BeOfType<KnownValue>().Subject;
        known.Text.Should().Be("quite lonely");
        known.Source.Should().Be(ValueSource.Asked);
        known.At.Should().Be(new DateTimeOffset(2030, 5, 1, 12, 0, 0, TimeSpan.Zero));
    }

    [Fact]
    public async Task Respond_VolunteeredFact_IsUsedInsteadOfAsking()
    {
        var talk = new Talk(options => options.Budget = 20).Reads(Talk.Reading(0, Talk.Fact("Age", "41"), Talk.Fact("Emotional State", "calm")));

        var (_, asked) = await talk.RunAsync("I am 41 and calm, what now?");

        asked.Should().NotContain(["Age", "Emotional State"]).And.HaveCount(7);
        talk.Session.Profile["Age"].Should().BeOfType<KnownValue>().Which.Source.Should().Be(ValueSource.Volunteered);
        Sent(talk).Should().Equal("Age: 41", "Emotional State: calm");
    }

    [Theory]
    [InlineData("I have asthma", true)]
    [InlineData("i  HAVE\nasthma", true)]
    [InlineData("I have bad lungs", false)]
    [InlineData("", false)]
    [InlineData(" . ", false)]
    public async Task Respond_SpecialCategoryNotAskedFor_IsTakenOnlyInThePersonsWords(string quote, bool taken)
    {
        var talk = new Talk().Reads(Talk.Reading(5, Talk.Fact("Health Status", "asthma", quote: quote)));

        await talk.SayAsync("How do I start running? I have asthma.");

        talk.Session.Profile["Health Status"].State.Should().Be(taken ? AttributeValueState.Known : AttributeValueState.Unknown);
    }

    [Fact]
    public async Task Respond_SpecialCategoryAskedFor_NeedsNoQuote()
    {
        var talk = new Talk().Reads(Talk.Reading(0), Talk.Reading(0), Talk.Reading(5, Talk.Fact("Mental Health Status", "some anxiety")));
        await talk.SayAsync("What now?");
        await talk.SayAsync("Fine.");

        await talk.SayAsync("Yes, some.");

        talk.Session.Profile["Mental Health Status"].Should().BeOfType<KnownValue>().Which.Text.Should().Be("some anxiety");
    }

    [Fact]
    public async Task Respond_Declined_IsNotAskedAgainForThisQueryNorForTheNext()
    {
        var talk = new Talk(options => options.Budget = 20).Reads(Talk.Reading(0), Talk.Reading(0, Talk.Fact("Emotional State", null, "declined")));
        await talk.RunAsync();
        talk.Reads(Talk.Reading(0, wantsAnswer: false, newQuery: true));

        var (_, asked) = await talk.RunAsync("Something else: how do I cook rice?");

        talk.Session.Profile["Emotional State"].Should().BeOfType<DeclinedValue>();
        asked.Should().BeEmpty();
    }

    [Fact]
    public async Task Respond_DeclinedThenInferred_StaysDeclined()
    {
        var declined = new UserProfile().With("Age", new DeclinedValue());
        var talk = new Talk(profile: declined).Reads(Talk.Reading(5, Talk.Fact("Age", "55+", quote: "my age")));

        await talk.SayAsync("What do I do with my grandchildren?");

        talk.Session.Profile["Age"].Should().BeOfType<DeclinedValue>();
    }

    [Fact]
    public async Task Respond_DeclinedThenInferredFromWordsOfTheMessage_StaysDeclined()
    {
        var declined = new UserProfile().With("Age", new DeclinedValue());
        var talk = new Talk(profile: declined).Reads(Talk.Reading(5, Talk.Fact("Age", "55+", quote: "my grandchildren")));

        await talk.SayAsync("What do I do with my grandchildren?");

        talk.Session.Profile["Age"].Should().BeOfType<DeclinedValue>();
    }

    [Fact]
    public async Task Respond_DeclinedThenToldFreely_IsKnown()
    {
        var declined = new UserProfile().With("Age", new DeclinedValue());
        var talk = new Talk(profile: declined).Reads(Talk.Reading(5, Talk.Fact("Age", "60", quote: "I am 60")));

        await talk.SayAsync("All right, I am 60. What do I do?");

        talk.Session.Profile["Age"].Should().BeOfType<KnownValue>();
    }

    [Fact]
    public async Task Respond_Unsure_StaysUnknownAndIsNotAskedAgain()
    {
        var talk = new Talk(options => options.Budget = 20).Reads(Talk.Reading(0), Talk.Reading(0, Talk.Fact("Emotional State", null, "unsure")));

        var (_, asked) = await talk.RunAsync();

        talk.Session.Profile["Emotional State"].Should().Be(AttributeValue.Unknown);
        asked.Should().ContainSingle(name => name == "Emotional State");
    }

    [Fact]
    public async Task Respond_DoesNotApply_IsKeptSo()
    {
        var talk = new Talk().Reads(Talk.Reading(0), Talk.Reading(5, Talk.Fact("Emotional State", null, "not_applicable")));
        await talk.SayAsync("What now?");

        await talk.SayAsync("That does not apply.");

        talk.Session.Profile["Emotional State"].Should().BeOfType<NotApplicableValue>();
    }

    [Fact]
    public async Task Respond_AModelLists_WhatWasNotSpokenOfAsNotApplicable_ChangesNothing()
    {
        var talk = new Talk().Reads(Talk.Reading(5, [.. AttributeCatalog.Penguin.Select(attribute => Talk.Fact(attribute.Name, null, "not_applicable"))]));

        await talk.SayAsync("What now?");

        AttributeCatalog.Penguin.Should().OnlyContain(attribute => talk.Session.Profile[attribute.Name] == AttributeValue.Unknown);
    }

    [Fact]
    public async Task Respond_Correction_Replaces()
    {
        var talk = new Talk(profile: new UserProfile().With("Profession", "baker")).Reads(Talk.Reading(5, Talk.Fact("Profession", "cook", corrects: true)));

        await talk.SayAsync("Sorry, I am a cook. What now?");

        talk.Session.Profile["Profession"].Should().BeOfType<KnownValue>().Which.Text.Should().Be("cook");
    }

    [Theory]
    [InlineData("known", "sailor", AttributeValueState.Known)]
    [InlineData("unsure", null, AttributeValueState.Conflicted)]
    [InlineData("declined", null, AttributeValueState.Declined)]
    public async Task Respond_Contradiction_IsClearedUpByOneQuestion(string state, string? value, AttributeValueState then)
    {
        var known = AttributeCatalog.Penguin.Aggregate(new UserProfile(), (profile, attribute) => profile.With(attribute.Name, "x")).With("Profession", "baker");
        var talk = new Talk(options => options.Budget = 20, profile: known)
            .Reads(Talk.Reading(0, Talk.Fact("Profession", "sailor")), Talk.Reading(0, Talk.Fact("Profession", value, state)));

        var (outcome, asked) = await talk.RunAsync("I am a sailor. What now?");

        outcome.Should().BeOfType<AnswerOutcome>();
        asked.Should().Equal("Profession");
        talk.Session.Profile["Profession"].State.Should().Be(then);
    }

    [Fact]
    public async Task Respond_ContradictionOfWhatWasAsked_IsAskedOnceMore()
    {
        var talk = new Talk(options => (options.Budget, options.AcquisitionOrder) = (20, ["Age"]))
            .Reads(Talk.Reading(0), Talk.Reading(0, Talk.Fact("Age", "30")), Talk.Reading(0, Talk.Fact("Age", "50")), Talk.Reading(0));

        var (_, asked) = await talk.RunAsync();

        asked.Take(3).Should().Equal("Age", "Gender", "Age");
        asked.Skip(3).Should().NotContain("Age");
    }

    [Fact]
    public async Task Respond_TwoValuesInOneReply_Conflict()
    {
        var talk = new Talk(options => options.AcquisitionOrder = ["Age"]).Reads(Talk.Reading(0), Talk.Reading(5, Talk.Fact("Age", "30"), Talk.Fact("Age", "50")));
        await talk.SayAsync("What now?");

        await talk.SayAsync("30, or rather 50.");

        talk.Session.Profile["Age"].Should().BeOfType<ConflictedValue>();
    }

    [Fact]
    public async Task Respond_SameValueAgain_KeepsWhereItCameFrom()
    {
        var talk = new Talk(profile: new UserProfile().With("Age", "30")).Reads(Talk.Reading(5, Talk.Fact("Age", "30")));

        await talk.SayAsync("I am 30. What now?");

        talk.Session.Profile["Age"].Should().BeOfType<KnownValue>().Which.Source.Should().Be(ValueSource.Host);
    }

    [Theory]
    [InlineData("red", "Red")]
    [InlineData("purple", null)]
    public async Task Respond_ClosedSet_TakesOnlyItsValuesInItsSpelling(string said, string? kept)
    {
        var catalog = new AttributeCatalog([new UserAttribute { Name = "Colour", Question = "Which colour?", Values = ["Red", "Blue"], IsClosed = true }]);
        var talk = new Talk(options => options.Catalog = catalog).Reads(Talk.Reading(0), Talk.Reading(5, Talk.Fact("Colour", said)));
        await talk.SayAsync("What shall I wear?");

        await talk.SayAsync(said);

        (talk.Session.Profile["Colour"] as KnownValue)?.Text.Should().Be(kept);
        talk.Session.Profile.KnownCount.Should().Be(kept is null ? 0 : 1);
    }

    [Fact]
    public async Task Respond_AttributeOutsideTheCatalog_IsDropped()
    {
        var talk = new Talk().Reads(Talk.Reading(5, Talk.Fact("Shoe Size", "44"), Talk.Fact("age", "44")));

        await talk.SayAsync("What now?");

        talk.Session.Profile.Known.Should().ContainSingle().Which.Attribute.Name.Should().Be("Age");
    }

    private static IEnumerable<string> Sent(Talk talk) => talk.AnswerCalls.Last().Document!.Value.GetProperty("known").EnumerateArray()
        .Select(fact => $"{fact.GetProperty("attribute").GetString()}: {fact.GetProperty("value").GetString()}");
}
