using System.Net;
using System.Text;

namespace Penguin.Raise.BrowserTests;

/// <summary>What the sample refuses, and what it tells the browser to refuse.</summary>
public sealed class DoorTests
{
    [Theory]
    [InlineData("/")]
    [InlineData("/chat.js")]
    [InlineData("/conversation")]
    [InlineData("/nothing")]
    public async Task Headers_OfEveryResponse_AllowNoForeignAndNoInlineScript(string path)
    {
        await using var site = await RunningSite.StartAsync(Script.Model());
        using var client = new SiteClient(site);

        using var response = await client.SendAsync(HttpMethod.Get, path);

        string.Concat(response.Headers.GetValues("Content-Security-Policy")).Should().StartWith("default-src 'none'; script-src 'self';").And.Contain("frame-ancestors 'none'")
            .And.Contain("require-trusted-types-for 'script'").And.NotContain("unsafe").And.NotContain("*");
        response.Headers.GetValues("X-Content-Type-Options").Should().Equal("nosniff");
    }

    [Fact]
    public async Task Page_ItsFiles_HoldNoInlineScriptStyleOrForeignAddress()
    {
        await using var site = await RunningSite.StartAsync(Script.Model());
        using var client = new SiteClient(site);

        using var response = await client.SendAsync(HttpMethod.Get, "/");
        var page = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);

        page.Should().Contain("""<script type="module" src="chat.js"></script>""").And.NotContain("style=").And.NotContain("http").And.NotMatchRegex(@"\son\w+=");
    }

    [Fact]
    public async Task Cookie_OfTheConversation_IsOutOfReachOfScriptsAndOtherSites()
    {
        await using var site = await RunningSite.StartAsync(Script.Model());
        using var client = new SiteClient(site);

        using var response = await client.SendAsync(HttpMethod.Get, "/conversation");

        response.Headers.GetValues("Set-Cookie").Should().ContainSingle().Which.Should().MatchRegex("^raise-conversation=[^;]{100,}; path=/; samesite=strict; httponly$");
        response.Headers.CacheControl!.NoStore.Should().BeTrue();
    }

    [Theory]
    [InlineData(null)]
    [InlineData("an-id-of-my-own")]
    public async Task Say_NoConversationOfOurs_IsNotFound(string? cookie)
    {
        await using var site = await RunningSite.StartAsync(Script.Model());
        using var client = new SiteClient(site);
        if (cookie is not null)
        {
            client.Cookies.Add(site.Address, new Cookie("raise-conversation", cookie));
        }

        using var response = await client.PostAsync("Hello?");

        response.StatusCode.Should().Be(HttpStatusCode.NotFound);
    }

    [Theory]
    [InlineData("Sec-Fetch-Site", "cross-site")]
    [InlineData("Sec-Fetch-Site", "same-site")]
    [InlineData("Origin", "https://other.example")]
    public async Task Say_SentByAnotherSitesPage_IsForbidden(string header, string value)
    {
        await using var site = await RunningSite.StartAsync(Script.Model());
        using var client = await ProtocolTests.StartAsync(site);

        using var response = await client.SendAsync(HttpMethod.Post, "/conversation/messages", new { text = "Hello?", turns = 0 }, (header, value));

        response.StatusCode.Should().Be(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task Page_UnderAnotherHostsName_IsRefused()
    {
        await using var site = await RunningSite.StartAsync(Script.Model());
        using var client = new SiteClient(site);

        using var response = await client.SendAsync(HttpMethod.Get, "/", headers: ("Host", "rebound.example"));

        response.StatusCode.Should().Be(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task Say_FormInsteadOfJson_IsRefused()
    {
        await using var site = await RunningSite.StartAsync(Script.Model());
        using var client = await ProtocolTests.StartAsync(site);

        using var response = await client.SendAsync(HttpMethod.Post, "/conversation/messages", new StringContent("""{"text":"a","turns":0}""", Encoding.UTF8, "text/plain"));

        response.StatusCode.Should().Be(HttpStatusCode.UnsupportedMediaType);
    }

    [Fact]
    public async Task Say_MoreTurnsAtATimeThanAllowed_IsTooMany()
    {
        var model = Script.Model();
        var gate = model.HoldCalls();
        await using var site = await RunningSite.StartAsync(model);
        using var client = await ProtocolTests.StartAsync(site);
        var held = Enumerable.Range(0, 4).Select(_ => client.PostAsync("Hello?")).ToList();
        await gate.WhenWaitingAsync(4, TestContext.Current.CancellationToken);

        using var fifth = await client.PostAsync("Hello?");
        gate.Open();

        fifth.StatusCode.Should().Be(HttpStatusCode.TooManyRequests);
        (await Task.WhenAll(held)).Should().OnlyContain(response => response.StatusCode == HttpStatusCode.OK);
    }

    [Theory]
    [InlineData(4000, HttpStatusCode.OK)]
    [InlineData(4001, HttpStatusCode.BadRequest)]
    [InlineData(40_000, HttpStatusCode.RequestEntityTooLarge)]
    public async Task Say_LongMessage_IsTakenUpToTheLimit(int length, HttpStatusCode expected)
    {
        await using var site = await RunningSite.StartAsync(Script.Model());
        using var client = await ProtocolTests.StartAsync(site);

        using var response = await client.PostAsync(new string('a', length));

        response.StatusCode.Should().Be(expected);
    }

    [Theory]
    [InlineData("")]
    [InlineData(" \n")]
    [InlineData("\0\u0001")]
    public async Task Say_Blank_IsABadRequest(string text)
    {
        await using var site = await RunningSite.StartAsync(Script.Model());
        using var client = await ProtocolTests.StartAsync(site);

        using var response = await client.PostAsync(text);

        response.StatusCode.Should().Be(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task Say_FromAPageThatIsBehind_IsAConflictAndChangesNothing()
    {
        await using var site = await RunningSite.StartAsync(Script.Model());
        using var client = await ProtocolTests.StartAsync(site);
        await client.SayAsync("How do I start?");

        using var response = await client.PostAsync("25-34", turns: 0);

        response.StatusCode.Should().Be(HttpStatusCode.Conflict);
        (await client.ShowAsync()).GetProperty("turns").GetInt32().Should().Be(1);
    }
}
