using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Penguin.Raise.BrowserTests;

/// <summary>What axe finds in each state, light and dark; narrow screens; the keyboard alone; from right to left.</summary>
public sealed class AccessibilityTests(Chromium chromium)
{
    [Theory]
    [MemberData(nameof(StatesAndSchemes))]
    public async Task State_CheckedByAxe_HasNoFinding(string state, ColorScheme scheme)
    {
        var model = Script.Model();
        await using var site = await RunningSite.StartAsync(model, settings: "--Region=GB");
        await using var chat = await ChatPage.OpenAsync(chromium, site, scheme: scheme);

        await State.ReachAsync(state, chat, model);
        await chat.ShootAsync($"{state} {scheme}");
        var found = await chat.Page.RunAxe();

        found.Violations.Select(violation => $"{violation.Impact}: {violation.Id}: {string.Join(" | ", violation.Nodes.Select(node => node.Html))}").Should().BeEmpty();
    }

    [Theory]
    [MemberData(nameof(StatesAndLocales))]
    public async Task State_NarrowScreen_DoesNotScrollSideways(string state, string locale)
    {
        var model = Script.Model(language: locale[..2]);
        await using var site = await RunningSite.StartAsync(model, settings: "--Region=GB");
        await using var chat = await ChatPage.OpenAsync(chromium, site, width: 320, locale: locale);

        await State.ReachAsync(state, chat, model);
        await chat.ShootAsync($"{state} 320 {locale}");

        (await chat.ScrollsSidewaysAsync()).Should().BeFalse();
    }

    [Fact]
    public async Task Message_OneLongWordOnANarrowScreen_IsBroken()
    {
        var word = new string('a', 400);
        await using var site = await RunningSite.StartAsync(Script.Model(completeness: 5, answer: word));
        await using var chat = await ChatPage.OpenAsync(chromium, site, width: 320);

        await chat.SayAsync(word + "?");
        await Expect(chat.Log.GetByText(word, new LocatorGetByTextOptions { Exact = true })).ToBeVisibleAsync();

        (await chat.ScrollsSidewaysAsync()).Should().BeFalse();
    }

    [Fact]
    public async Task Conversation_KeyboardOnly_ReachesEverythingAndNeverLosesTheFocus()
    {
        await using var site = await RunningSite.StartAsync(Script.Model());
        await using var chat = await ChatPage.OpenAsync(chromium, site);
        var keys = chat.Page.Keyboard;
        await keys.PressAsync("Tab");
        await Expect(chat.Page.GetByText("Skip to the message box")).ToBeFocusedAsync();
        await keys.PressAsync("Enter");
        await Expect(chat.Message).ToBeFocusedAsync();
        await keys.TypeAsync("How do I start running?");
        await keys.PressAsync("Enter");
        await Expect(chat.Button("Calmness")).ToBeVisibleAsync();

        await chat.TabToAsync("Calmness", "Shift+Tab");
        await keys.PressAsync("Enter");
        await Expect(chat.Button("Yes, I agree")).ToBeVisibleAsync();
        await Expect(chat.Log.Locator("article").Last).ToBeFocusedAsync();
        await chat.TabToAsync("Just answer");
        await keys.PressAsync("Space");
        await chat.ExpectSaidAsync(Script.Answer);
        await chat.TabToAsync("Remove");
        await keys.PressAsync("Enter");
        await Expect(chat.Page.GetByRole(AriaRole.Heading, new PageGetByRoleOptions { Name = "What is known about you" })).ToBeFocusedAsync();
        await chat.TabToAsync("Forget me");
        await keys.PressAsync("Enter");
        await chat.TabToAsync("Yes, forget me");
        await keys.PressAsync("Enter");
        await Expect(chat.Page.GetByRole(AriaRole.Heading, new PageGetByRoleOptions { Name = "Forgotten" })).ToBeFocusedAsync();
        await chat.TabToAsync("Close");
        await keys.PressAsync("Enter");

        await Expect(chat.Message).ToBeFocusedAsync();
    }

    [Fact]
    public async Task Question_ForAScreenReader_IsAGroupNamedByTheQuestionBesideALogAndAStatus()
    {
        await using var site = await RunningSite.StartAsync(Script.Model());
        await using var chat = await ChatPage.OpenAsync(chromium, site);

        await chat.AskAsync();

        await Expect(chat.Page.GetByRole(AriaRole.Group, new PageGetByRoleOptions { Name = "How have you been feeling lately?" }).GetByRole(AriaRole.Button)).ToHaveCountAsync(14);
        await Expect(chat.Page.Locator("body")).ToMatchAriaSnapshotAsync("""
            - main:
              - log "Conversation":
                - article:
                  - text: "You:"
                  - paragraph: How do I start running?
                - article
                - article:
                  - text: "Assistant:"
                  - paragraph: How have you been feeling lately?
              - group "How have you been feeling lately?"
              - status
              - textbox "Your message"
            - complementary "What is known about you"
            """);
        await Expect(chat.Log).Not.ToHaveAttributeAsync("aria-busy", "true");
    }

    [Fact]
    public async Task Page_Arabic_RunsFromRightToLeftAndAsksInArabic()
    {
        await using var site = await RunningSite.StartAsync(Script.Model(language: "ar"));
        await using var chat = await ChatPage.OpenAsync(chromium, site, locale: "ar");

        await chat.AskAsync("كيف أبدأ الجري؟");
        await chat.Button("هدوء").ClickAsync();
        await chat.ExpectKnownAsync("Emotional State", "Calmness");
        await chat.ShootAsync("arabic");

        await Expect(chat.Page.Locator("html")).ToHaveAttributeAsync("dir", "rtl");
        var (mine, theirs) = (await chat.Log.Locator(".me").First.BoundingBoxAsync(), await chat.Log.Locator(".agent").First.BoundingBoxAsync());
        mine!.X.Should().BeLessThan(theirs!.X, "the person's own words stand at the end of the line, on the left");
        (await chat.Page.RunAxe()).Violations.Select(violation => violation.Id).Should().BeEmpty();
    }

    [Fact]
    public async Task Question_ArabicOnAnEnglishPage_RunsFromRightToLeft()
    {
        await using var site = await RunningSite.StartAsync();
        await using var chat = await ChatPage.OpenAsync(chromium, site);

        await chat.SayAsync("كيف أبدأ الجري؟");
        await Expect(chat.Button("هدوء")).ToBeVisibleAsync();

        await Expect(chat.Log.Locator("article.agent")).ToHaveAttributeAsync("lang", "ar");
        (await chat.Log.Locator(".ask").EvaluateAsync<string>("element => getComputedStyle(element).direction")).Should().Be("rtl");
        (await chat.Log.Locator(".me p").EvaluateAsync<string>("element => getComputedStyle(element).direction")).Should().Be("rtl");
    }

    [Fact]
    public async Task Page_DarkScheme_IsDark()
    {
        await using var site = await RunningSite.StartAsync(Script.Model());
        await using var chat = await ChatPage.OpenAsync(chromium, site, scheme: ColorScheme.Dark);

        var page = await chat.Page.EvaluateAsync<string>("getComputedStyle(document.body).backgroundColor");

        page.Should().Be("rgb(20, 23, 27)");
    }

    public static TheoryData<string, ColorScheme> StatesAndSchemes() =>
        [.. State.All.SelectMany(state => new[] { ColorScheme.Light, ColorScheme.Dark }, (state, scheme) => (state, scheme))];

    public static TheoryData<string, string> StatesAndLocales() => [.. State.All.SelectMany(_ => new[] { "en-GB", "ar" }, (state, locale) => (state, locale))];
}
