using static Microsoft.Playwright.Assertions;

namespace Penguin.Raise.BrowserTests;

/// <summary>Somebody in danger is shown help, and is asked nothing.</summary>
public sealed class DangerTests(Chromium chromium)
{
    private const string Message = "I want to kill myself tonight.";

    [Fact]
    public async Task Say_Crisis_ShowsTextAndPlacesAndNoQuestion()
    {
        var model = Script.Model();
        await using var site = await RunningSite.StartAsync(model, settings: "--Region=GB");
        await using var chat = await ChatPage.OpenAsync(chromium, site);
        await chat.AskAsync();

        await chat.SayAsync(Message);

        await chat.ExpectSaidAsync("Are you safe right now?");
        await Expect(chat.Places.GetByRole(Microsoft.Playwright.AriaRole.Link).First).ToBeVisibleAsync();
        await Expect(chat.Choices).ToHaveCountAsync(0);
        await Expect(chat.Button("Why do you ask?")).ToBeHiddenAsync();
        model.Requests.Should().ContainSingle("only the first message went to a model");
    }

    [Fact]
    public async Task Reload_AfterACrisis_PlacesAreStillThere()
    {
        await using var site = await RunningSite.StartAsync(Script.Model());
        await using var chat = await ChatPage.OpenAsync(chromium, site);
        await chat.SayAsync(Message);
        await Expect(chat.Places).ToContainTextAsync("Find A Helpline");

        await chat.Page.ReloadAsync();

        await Expect(chat.Places).ToContainTextAsync("Find A Helpline");
    }

    [Fact]
    public async Task Say_SignsOfDanger_IsAnsweredBesideHelp()
    {
        await using var site = await RunningSite.StartAsync(Script.Model());
        await using var chat = await ChatPage.OpenAsync(chromium, site);

        await chat.SayAsync("I feel hopeless and everything is pointless. How do I get through the week?");

        await chat.ExpectSaidAsync(Script.Answer);
        await Expect(chat.Places).ToBeVisibleAsync();
        await Expect(chat.Choices).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task Say_SignsOfDangerWhileTheModelIsDown_HelpStaysBesideTheTrouble()
    {
        await using var site = await RunningSite.StartAsync(Script.Model().Enqueue(Testing.ScriptedReply.HttpError(401)));
        await using var chat = await ChatPage.OpenAsync(chromium, site);
        await chat.SayAsync("I feel hopeless and everything is pointless. How do I get through the week?");
        await Expect(chat.Trouble).ToContainTextAsync("The model did not answer.");
        await Expect(chat.Places).ToBeVisibleAsync();

        await chat.Button("Try again").ClickAsync();

        await chat.ExpectSaidAsync(Script.Answer);
        await Expect(chat.Places).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Say_CrisisWhileTheModelIsDown_HelpIsShownAllTheSame()
    {
        var model = new Testing.ScriptedChatClient().Otherwise(Testing.ScriptedReply.HttpError(401));
        await using var site = await RunningSite.StartAsync(model);
        await using var chat = await ChatPage.OpenAsync(chromium, site);

        await chat.SayAsync(Message);

        await chat.ExpectSaidAsync("Are you safe right now?");
        await Expect(chat.Places).ToBeVisibleAsync();
    }
}
