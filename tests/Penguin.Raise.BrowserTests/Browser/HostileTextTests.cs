using static Microsoft.Playwright.Assertions;

namespace Penguin.Raise.BrowserTests;

/// <summary>Text is shown as text, wherever it comes from.</summary>
public sealed class HostileTextTests(Chromium chromium)
{
    private const string Image = "<img src=x onerror=alert(1)>";
    private const string ScriptTag = "<script>alert(1)</script><svg onload=alert(1)>";

    [Theory]
    [InlineData(Image)]
    [InlineData(ScriptTag)]
    [InlineData("<a href=\"javascript:alert(1)\">here</a>")]
    public async Task Answer_HoldsHtml_IsShownAsText(string hostile)
    {
        await using var site = await RunningSite.StartAsync(Script.Model(completeness: 5, answer: $"Look: {hostile}"));
        await using var chat = await ChatPage.OpenAsync(chromium, site);

        await chat.SayAsync("How do I start running?");
        await chat.ExpectSaidAsync($"Look: {hostile}");
        await chat.Page.ReloadAsync();

        await chat.ExpectSaidAsync($"Look: {hostile}");
        await ExpectNoElementOfTheTextAsync(chat);
    }

    [Theory]
    [InlineData(Image)]
    [InlineData(ScriptTag)]
    public async Task Message_HoldsHtml_IsShownAsTextAlsoAsAFact(string hostile)
    {
        var model = Script.Model();
        await using var site = await RunningSite.StartAsync(model);
        await using var chat = await ChatPage.OpenAsync(chromium, site);
        await chat.AskAsync($"How do I {hostile}?");
        model.Enqueue(ModelStage.ReadTurn, Script.Reading(0, "en", ("Emotional State", hostile, false)));

        await chat.SayAsync(hostile);

        await chat.ExpectKnownAsync("Emotional State", hostile);
        await chat.Button("Correct Emotional State").ClickAsync();
        await Expect(chat.Page.GetByLabel("What is right for Emotional State?")).ToHaveValueAsync(hostile);
        await chat.Page.ReloadAsync();
        await chat.ExpectKnownAsync("Emotional State", hostile);
        await ExpectNoElementOfTheTextAsync(chat);
    }

    [Fact]
    public async Task Page_AScriptThatWritesHtml_IsRefusedByThePolicy()
    {
        await using var site = await RunningSite.StartAsync(Script.Model());
        await using var chat = await ChatPage.OpenAsync(chromium, site);

        var write = () => chat.Page.EvaluateAsync("document.body.innerHTML = '<b>x</b>'");

        (await write.Should().ThrowAsync<Microsoft.Playwright.PlaywrightException>()).Which.Message.Should().Contain("TrustedHTML");
    }

    private static async Task ExpectNoElementOfTheTextAsync(ChatPage chat)
    {
        await Expect(chat.Page.Locator("main img, main svg, main script, main [href^=javascript], aside img, aside svg, aside script")).ToHaveCountAsync(0);
        chat.Alarms.Should().BeEmpty();
    }
}
