using static Microsoft.Playwright.Assertions;

namespace Penguin.Raise.BrowserTests;

/// <summary>Two tabs on one conversation.</summary>
public sealed class TabsTests(Chromium chromium)
{
    private static CancellationToken Ended => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Say_InOneTab_TheOtherFollows()
    {
        await using var site = await RunningSite.StartAsync(Script.Model());
        await using var first = await ChatPage.OpenAsync(chromium, site);
        var second = await first.NewTabAsync(site);

        await first.AskAsync();
        await Expect(second.Button("Calmness")).ToBeVisibleAsync();
        await second.Button("Calmness").ClickAsync();

        await first.ExpectKnownAsync("Emotional State", "Calmness");
        await Expect(first.Button("Yes, I agree")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Say_InBothAtOnce_OneIsTakenInAndTheOtherIsTold()
    {
        var model = Script.Model();
        await using var site = await RunningSite.StartAsync(model);
        await using var first = await ChatPage.OpenAsync(chromium, site);
        await first.AskAsync();
        var second = await first.NewTabAsync(site);
        var gate = model.HoldCalls();

        await first.Button("Calmness").ClickAsync();
        await gate.WhenWaitingAsync(1, Ended);
        await second.Button("Anger").ClickAsync();
        await gate.WhenWaitingAsync(2, Ended);
        gate.Release(1);
        await first.ExpectKnownAsync("Emotional State", "Calmness");
        gate.Open();

        await Expect(second.Trouble).ToContainTextAsync("This conversation has gone on elsewhere");
        await second.ExpectKnownAsync("Emotional State", "Calmness");
    }

    [Fact]
    public async Task Forget_InOneTab_TheOtherForgetsToo()
    {
        await using var site = await RunningSite.StartAsync(Script.Model());
        await using var first = await ChatPage.OpenAsync(chromium, site);
        await first.AskAsync();
        var second = await first.NewTabAsync(site);
        await second.ExpectSaidAsync("How do I start running?");

        await first.Button("Forget me").ClickAsync();
        await first.Button("Yes, forget me").ClickAsync();

        await Expect(second.Log).ToBeEmptyAsync();
    }
}
