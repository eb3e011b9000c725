using static Microsoft.Playwright.Assertions;

namespace Penguin.Raise.BrowserTests;

/// <summary>The panel of what is known, and forgetting.</summary>
public sealed class KnownPanelTests(Chromium chromium)
{
    [Fact]
    public async Task Correct_KnownFact_ShowsAndKeepsTheNewValue()
    {
        await using var site = await RunningSite.StartAsync(Script.Model());
        await using var chat = await ToldAsync(site);

        await chat.Button("Correct Emotional State").ClickAsync();
        await chat.Page.GetByLabel("What is right for Emotional State?").FillAsync("Quite hopeful");
        await chat.Button("Save").ClickAsync();

        await chat.ExpectKnownAsync("Emotional State", "Quite hopeful");
        await Expect(chat.Status).ToHaveTextAsync("Corrected.");
        await chat.Page.ReloadAsync();
        await chat.ExpectKnownAsync("Emotional State", "Quite hopeful");
    }

    [Fact]
    public async Task Remove_KnownFact_IsGoneForGood()
    {
        await using var site = await RunningSite.StartAsync(Script.Model());
        await using var chat = await ToldAsync(site);

        await chat.Button("Remove Emotional State").ClickAsync();

        await chat.ExpectNothingKnownAsync();
        await Expect(chat.Status).ToContainTextAsync("Removed.");
        await chat.Page.ReloadAsync();
        await chat.ExpectNothingKnownAsync();
        await Expect(chat.Log).Not.ToContainTextAsync("Emotional State");
    }

    [Fact]
    public async Task Forget_Confirmed_ShowsTheReceiptAndNothingComesBack()
    {
        await using var site = await RunningSite.StartAsync(Script.Model());
        await using var chat = await ToldAsync(site);

        await chat.Button("Forget me").ClickAsync();
        await chat.Button("Yes, forget me").ClickAsync();

        var receipt = chat.Page.GetByRole(Microsoft.Playwright.AriaRole.Dialog);
        await Expect(receipt).ToContainTextAsync("The store of conversations: erased");
        await Expect(receipt).ToContainTextAsync("Backups");
        await chat.Button("Close").ClickAsync();
        await chat.Page.ReloadAsync();
        await chat.ExpectNothingKnownAsync();
        await Expect(chat.Log).ToBeEmptyAsync();
    }

    [Fact]
    public async Task Forget_NotConfirmed_KeepsEverything()
    {
        await using var site = await RunningSite.StartAsync(Script.Model());
        await using var chat = await ToldAsync(site);

        await chat.Button("Forget me").ClickAsync();
        await chat.Button("Cancel").ClickAsync();

        await chat.ExpectKnownAsync("Emotional State", "Calmness");
    }

    [Fact]
    public async Task Forget_TurnInFlight_StopsItAndNothingComesBack()
    {
        var model = Script.Model();
        await using var site = await RunningSite.StartAsync(model);
        await using var chat = await ToldAsync(site);
        var gate = model.HoldCalls();
        await chat.SayAsync("Well.");
        await gate.WhenWaitingAsync(1, TestContext.Current.CancellationToken);

        await chat.Button("Forget me").ClickAsync();
        await chat.Button("Yes, forget me").ClickAsync();
        await gate.WhenCancelledAsync(1, TestContext.Current.CancellationToken);

        await Expect(chat.Page.GetByRole(Microsoft.Playwright.AriaRole.Dialog)).ToContainTextAsync("erased");
        await chat.Button("Close").ClickAsync();
        await Expect(chat.Log).ToBeEmptyAsync();
        await chat.ExpectNothingKnownAsync();
    }

    private async Task<ChatPage> ToldAsync(RunningSite site)
    {
        var chat = await ChatPage.OpenAsync(chromium, site);
        await chat.AskAsync();
        await chat.Button("Calmness").ClickAsync();
        await chat.ExpectKnownAsync("Emotional State", "Calmness");
        return chat;
    }
}
