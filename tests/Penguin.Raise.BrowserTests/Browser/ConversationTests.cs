using static Microsoft.Playwright.Assertions;

namespace Penguin.Raise.BrowserTests;

/// <summary>A conversation, as a person has it.</summary>
public sealed class ConversationTests(Chromium chromium)
{
    [Fact]
    public async Task Ask_Choose_JustAnswer_AnswersUnderWhatWasChosen()
    {
        var model = Script.Model();
        await using var site = await RunningSite.StartAsync(model);
        await using var chat = await ChatPage.OpenAsync(chromium, site);

        await chat.AskAsync();
        await chat.Button("Calmness").ClickAsync();
        await chat.ExpectKnownAsync("Emotional State", "Calmness");
        await chat.Button("Just answer").ClickAsync();

        await chat.ExpectSaidAsync(Script.Answer);
        await Expect(chat.Choices).ToHaveCountAsync(0);
        model.Requests[^1].Document!.Value.GetProperty("known").GetRawText().Should().Contain("Calmness");
        chat.Alarms.Should().BeEmpty();
    }

    [Fact]
    public async Task Ask_Offline_TheSimulatedModelIsLabelledAndAnswers()
    {
        await using var site = await RunningSite.StartAsync(configure: services => Microsoft.Extensions.DependencyInjection.OptionsServiceCollectionExtensions.Configure<RaiseOptions>(services, options => options.CompletenessThreshold = 5));
        await using var chat = await ChatPage.OpenAsync(chromium, site);

        await chat.AskAsync("How do I find motivation for a new hobby?");
        await chat.Button("Just answer").ClickAsync();

        await chat.ExpectSaidAsync("These are the words of a simulated model");
        await Expect(chat.Page.GetByText("Simulated model: its answers are made up")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Why_OpenQuestion_TellsTheReasonAndKeepsTheQuestion()
    {
        var model = Script.Model();
        await using var site = await RunningSite.StartAsync(model);
        await using var chat = await ChatPage.OpenAsync(chromium, site);
        await chat.AskAsync();
        await Expect(chat.Log).Not.ToContainTextAsync("It lets me answer");

        await chat.Button("Why do you ask?").ClickAsync();

        await chat.ExpectSaidAsync("It lets me answer in a way that fits how you are right now.");
        await Expect(chat.Button("Calmness")).ToBeVisibleAsync();
        await Expect(chat.Button("Why do you ask?")).ToBeHiddenAsync();
        model.Requests.Should().ContainSingle("a reason costs no call");
    }

    [Fact]
    public async Task Decline_OpenQuestion_NothingIsKnownAndTheConversationGoesOn()
    {
        await using var site = await RunningSite.StartAsync(Script.Model());
        await using var chat = await ChatPage.OpenAsync(chromium, site);
        await chat.AskAsync();

        await chat.Button("I'd rather not say").ClickAsync();

        await chat.ExpectSaidAsync("May I ask about your health");
        await chat.ExpectNothingKnownAsync();
    }

    [Fact]
    public async Task Consent_GivenAndTakenBack_WhatItCoveredIsGone()
    {
        await using var site = await RunningSite.StartAsync(Script.Model());
        await using var chat = await ChatPage.OpenAsync(chromium, site);
        await chat.AskAsync();
        await chat.Button("I'd rather not say").ClickAsync();
        await Expect(chat.Button("Yes, I agree")).ToBeVisibleAsync();
        await Expect(chat.Button("I'd rather not say")).ToBeHiddenAsync();
        await chat.Button("Yes, I agree").ClickAsync();
        await chat.Button("Anxiety").ClickAsync();
        await chat.ExpectKnownAsync("Mental Health Status", "Anxiety");

        await chat.Button("Withdraw my consent").ClickAsync();

        await chat.ExpectSaidAsync(Script.Answer);
        await chat.ExpectNothingKnownAsync();
        await Expect(chat.Button("Withdraw my consent")).ToBeHiddenAsync();
    }

    [Fact]
    public async Task Consent_TakenBackAfterTheAnswer_SaysThatItIsErased()
    {
        await using var site = await RunningSite.StartAsync(Script.Model());
        await using var chat = await ChatPage.OpenAsync(chromium, site);
        await chat.AskAsync();
        await chat.Button("Calmness").ClickAsync();
        await chat.Button("Yes, I agree").ClickAsync();
        await chat.Button("Anxiety").ClickAsync();
        await chat.Button("Just answer").ClickAsync();
        await chat.ExpectSaidAsync(Script.Answer);

        await chat.Button("Withdraw my consent").ClickAsync();

        await chat.ExpectSaidAsync("has been erased from this conversation");
        await Expect(chat.Known).Not.ToContainTextAsync("Anxiety");
    }

    [Fact]
    public async Task Type_InsteadOfChoosing_IsReadByTheModel()
    {
        var model = Script.Model();
        await using var site = await RunningSite.StartAsync(model);
        await using var chat = await ChatPage.OpenAsync(chromium, site);
        await chat.AskAsync();
        model.Enqueue(ModelStage.ReadTurn, Script.Reading(0, "en", ("Emotional State", "tired but fine", false)));

        await chat.SayAsync("I'm tired but fine.");

        await chat.ExpectKnownAsync("Emotional State", "tired but fine");
    }

    [Fact]
    public async Task Type_CorrectionOfAnEarlierReply_ShowsTheNewValue()
    {
        var model = Script.Model();
        await using var site = await RunningSite.StartAsync(model);
        await using var chat = await ChatPage.OpenAsync(chromium, site);
        await chat.AskAsync();
        await chat.Button("Calmness").ClickAsync();
        await chat.ExpectKnownAsync("Emotional State", "Calmness");
        model.Enqueue(ModelStage.ReadTurn, Script.Reading(0, "en", ("Emotional State", "Anger", true)));

        await chat.SayAsync("Actually it is more like Anger.");

        await Expect(chat.Known).Not.ToContainTextAsync("Calmness");
        await chat.ExpectKnownAsync("Emotional State", "Anger");
    }

    [Fact]
    public async Task Type_SomethingThatContradicts_ShowsBoth()
    {
        var model = Script.Model();
        await using var site = await RunningSite.StartAsync(model);
        await using var chat = await ChatPage.OpenAsync(chromium, site);
        await chat.AskAsync();
        await chat.Button("Calmness").ClickAsync();
        await chat.ExpectKnownAsync("Emotional State", "Calmness");
        model.Enqueue(ModelStage.ReadTurn, Script.Reading(0, "en", ("Emotional State", "Anger", false)));

        await chat.SayAsync("There is a lot of Anger.");

        await chat.ExpectKnownAsync("Emotional State", "Calmness or Anger");
    }

    [Fact]
    public async Task Reload_InMidConversation_QueryFactsAndQuestionComeBack()
    {
        await using var site = await RunningSite.StartAsync(Script.Model());
        await using var chat = await ChatPage.OpenAsync(chromium, site);
        await chat.AskAsync();
        await chat.Button("Calmness").ClickAsync();
        await chat.Button("Yes, I agree").ClickAsync();
        await Expect(chat.Button("Anxiety")).ToBeVisibleAsync();

        await chat.Page.ReloadAsync();

        await chat.ExpectSaidAsync("How do I start running?");
        await chat.ExpectSaidAsync("Emotional State: Calmness");
        await chat.ExpectKnownAsync("Emotional State", "Calmness");
        await chat.Button("Anxiety").ClickAsync();
        await chat.ExpectKnownAsync("Mental Health Status", "Anxiety");
    }

    [Fact]
    public async Task Reload_AfterTheAnswer_QueryAndAnswerComeBack()
    {
        await using var site = await RunningSite.StartAsync(Script.Model(completeness: 5));
        await using var chat = await ChatPage.OpenAsync(chromium, site);
        await chat.SayAsync("How do I start running?");
        await chat.ExpectSaidAsync(Script.Answer);

        await chat.Page.ReloadAsync();

        await chat.ExpectSaidAsync("How do I start running?");
        await chat.ExpectSaidAsync(Script.Answer);
    }
}
