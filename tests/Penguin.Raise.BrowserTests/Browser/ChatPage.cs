using System.Text.RegularExpressions;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Penguin.Raise.BrowserTests;

/// <summary>The page as a person uses it: by roles and names. Set PENGUIN_SCREENSHOTS to a folder to get a picture of every state.</summary>
internal sealed class ChatPage : IAsyncDisposable
{
    private readonly List<string> _alarms = [];

    private ChatPage(IPage page)
    {
        Page = page;
        page.Dialog += (_, dialog) => { _alarms.Add($"dialog: {dialog.Message}"); _ = dialog.DismissAsync(); };
        page.PageError += (_, error) => _alarms.Add($"error: {error}");
        page.Console += (_, message) =>
        {
            if (message.Text.Contains("Content Security Policy", StringComparison.OrdinalIgnoreCase) || message.Text.Contains("Trusted", StringComparison.Ordinal))
            {
                _alarms.Add($"policy: {message.Text}");
            }
        };
    }

    public IPage Page { get; }

    /// <summary>Dialogs that a script opened, errors of scripts, and breaches of the security policy.</summary>
    public IReadOnlyList<string> Alarms => _alarms;

    public ILocator Log => Page.GetByRole(AriaRole.Log);

    public ILocator Message => Page.Locator("#message");

    public ILocator Trouble => Page.GetByRole(AriaRole.Alert);

    public ILocator Status => Page.GetByRole(AriaRole.Status);

    public ILocator Places => Page.Locator("#places");

    public ILocator Known => Page.GetByRole(AriaRole.Complementary);

    public ILocator Choices => Page.Locator("#choices").GetByRole(AriaRole.Button);

    public static async Task<ChatPage> OpenAsync(Chromium chromium, RunningSite site, int width = 1100, ColorScheme scheme = ColorScheme.Light, string locale = "en-GB", bool withClock = false)
    {
        var context = await chromium.NewContextAsync(new BrowserNewContextOptions { ViewportSize = new ViewportSize { Width = width, Height = 800 }, ColorScheme = scheme, Locale = locale });
        var page = await context.NewPageAsync();
        if (withClock)
        {
            await page.Clock.InstallAsync();
        }

        return await OpenAsync(page, site);
    }

    /// <summary>A second tab of the same browser.</summary>
    public async Task<ChatPage> NewTabAsync(RunningSite site) => await OpenAsync(await Page.Context.NewPageAsync(), site);

    public ILocator Button(string name) => Page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = name, Exact = true });

    public async Task SayAsync(string message)
    {
        await Message.FillAsync(message);
        await Message.PressAsync("Enter");
    }

    public async Task AskAsync(string message = "How do I start running?")
    {
        await SayAsync(message);
        await Expect(Choices.First).ToBeVisibleAsync();
    }

    public Task ExpectSaidAsync(string text) => Expect(Log).ToContainTextAsync(text);

    public Task ExpectKnownAsync(string attribute, string value) => Expect(Known.GetByRole(AriaRole.Listitem).Filter(new LocatorFilterOptions { HasText = attribute })).ToContainTextAsync(value);

    public Task ExpectNothingKnownAsync() => Expect(Known.GetByRole(AriaRole.Listitem)).ToHaveCountAsync(0);

    /// <summary>Presses a key until an element with this name has the focus.</summary>
    public async Task TabToAsync(string name, string key = "Tab")
    {
        for (var press = 0; press < 60; press++)
        {
            await Page.Keyboard.PressAsync(key);
            if (await Page.EvaluateAsync<string>("(document.activeElement.labels?.[0] ?? document.activeElement).textContent") == name)
            {
                return;
            }
        }

        throw new InvalidOperationException($"'{name}' cannot be reached with {key}.");
    }

    public Task<bool> ScrollsSidewaysAsync() => Page.EvaluateAsync<bool>("document.documentElement.scrollWidth > document.documentElement.clientWidth");

    public async Task ShootAsync(string name)
    {
        if (Environment.GetEnvironmentVariable("PENGUIN_SCREENSHOTS") is { Length: > 0 } folder)
        {
            await Page.ScreenshotAsync(new PageScreenshotOptions { Path = Path.Combine(folder, Regex.Replace(name, @"[^\w-]+", "-", RegexOptions.None, TimeSpan.FromSeconds(1)) + ".png"), FullPage = true });
        }
    }

    public async ValueTask DisposeAsync() => await Page.Context.DisposeAsync();

    private static async Task<ChatPage> OpenAsync(IPage page, RunningSite site)
    {
        var chat = new ChatPage(page);
        await page.GotoAsync(site.Address.ToString());
        await Expect(page.Locator("#model")).ToBeVisibleAsync();
        return chat;
    }
}
