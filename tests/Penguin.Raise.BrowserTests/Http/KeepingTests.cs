using System.Text.Json;
using Microsoft.Extensions.Caching.Distributed;
using Microsoft.Extensions.Caching.Memory;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Penguin.Raise.BrowserTests;

/// <summary>What is kept, where the cache fails and where nothing may be stored.</summary>
public sealed class KeepingTests
{
    [Fact]
    public async Task Say_CacheIsDown_IsAnsweredWithoutAskingAndComesBackWithTheCache()
    {
        var cache = new BrokenCache(new MemoryDistributedCache(Options.Create(new MemoryDistributedCacheOptions())));
        await using var site = await RunningSite.StartAsync(Script.Model(), services => services.AddSingleton<IDistributedCache>(cache));
        using var client = await ProtocolTests.StartAsync(site);
        await client.SayAsync("How do I start running?");

        cache.IsDown = true;
        var shown = await client.ShowAsync();
        var outcome = (await client.SayAsync("Well.", turns: 1))[^1].Data;
        cache.IsDown = false;

        (shown.GetProperty("isReadable").GetBoolean(), outcome.GetProperty("kind").GetString(), outcome.GetProperty("isKept").GetBoolean()).Should().Be((false, "answer", false));
        (await client.ShowAsync()).GetProperty("query").GetString().Should().Be("How do I start running?");
    }

    [Fact]
    public async Task Forget_CacheIsDown_SaysSoAndCanBeDoneAgain()
    {
        var cache = new BrokenCache(new MemoryDistributedCache(Options.Create(new MemoryDistributedCacheOptions())));
        await using var site = await RunningSite.StartAsync(Script.Model(), services => services.AddSingleton<IDistributedCache>(cache));
        using var client = await ProtocolTests.StartAsync(site);
        await client.SayAsync("How do I start running?");

        cache.IsDown = true;
        var failed = await ForgetAsync(client);
        cache.IsDown = false;
        var done = await ForgetAsync(client);

        (failed.GetProperty("isComplete").GetBoolean(), failed.GetProperty("places")[0].GetProperty("state").GetString()).Should().Be((false, "Failed"));
        (done.GetProperty("isComplete").GetBoolean(), done.GetProperty("places")[0].GetProperty("state").GetString()).Should().Be((true, "Erased"));
    }

    [Fact]
    public async Task Forget_SomebodyUnderAge_ErasesTheServersMemory()
    {
        await using var site = await RunningSite.StartAsync(Script.Model());
        using var client = await ProtocolTests.StartAsync(site);
        await client.SayAsync("I am 14 years old. How do I make friends?");

        var receipt = await ForgetAsync(client);

        receipt.GetProperty("places").EnumerateArray().Select(line => line.GetProperty("state").GetString()).Should().Equal("NothingThere", "Erased");
        (await client.ShowAsync()).GetProperty("turns").GetInt32().Should().Be(0);
    }

    [Fact]
    public async Task Show_AgeComesOutLater_WhatWasStoredIsForgottenAndTheConversationGoesOn()
    {
        await using var site = await RunningSite.StartAsync(Script.Model());
        using var client = await ProtocolTests.StartAsync(site);
        await client.SayAsync("How do I make friends?");

        var outcome = (await client.SayAsync("I am 14 years old.", turns: 1))[^1].Data;
        var shown = await client.ShowAsync();

        (outcome.GetProperty("isKept").GetBoolean(), shown.GetProperty("isKept").GetBoolean(), shown.GetProperty("turns").GetInt32()).Should().Be((false, false, 2));
        (await StoredAsync(site, client)).Should().Match<RaiseSession>(kept => kept.IsMinor && kept.Query == null && kept.Answer == null && kept.Profile.KnownCount == 0, "nothing else of a minor is stored");
    }

    // The id is sealed in the cookie; the server's own part opens it.
    private static async Task<RaiseSession?> StoredAsync(RunningSite site, SiteClient client)
    {
        var context = new Microsoft.AspNetCore.Http.DefaultHttpContext();
        context.Request.Headers.Cookie = client.Cookies.GetCookieHeader(site.Address);
        site.Services.GetRequiredService<AspNetChat.ConversationCookie>().TryRead(context, out var id).Should().BeTrue();
        return (await site.Services.GetRequiredService<IRaiseSessionStore>().LoadAsync(id!, TestContext.Current.CancellationToken))!.Session;
    }

    private static async Task<JsonElement> ForgetAsync(SiteClient client)
    {
        using var response = await client.SendAsync(HttpMethod.Post, "/conversation/forget");
        return JsonElement.Parse(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }
}
