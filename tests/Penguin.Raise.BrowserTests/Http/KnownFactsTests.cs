using System.Net;
using System.Text.Json;
using Microsoft.Extensions.Caching.Distributed;
using Microsoft.Extensions.Caching.Memory;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Penguin.Raise.BrowserTests;

/// <summary>What is known: shown, corrected, removed, forgotten; and what stands in the cache.</summary>
public sealed class KnownFactsTests
{
    [Fact]
    public async Task Correct_KnownFact_IsWhatTheNextTurnGoesBy()
    {
        var model = Script.Model();
        await using var site = await RunningSite.StartAsync(model);
        using var client = await ToldAsync(site);

        using var response = await client.SendAsync(HttpMethod.Put, "/conversation/facts/Emotional%20State", new { text = "Quite hopeful" });
        await client.SayAsync("Just answer", turns: 2);

        response.StatusCode.Should().Be(HttpStatusCode.OK);
        Facts(await client.ShowAsync()).Should().Equal("Emotional State: Quite hopeful");
        model.Requests[^1].Document!.Value.GetProperty("known").GetRawText().Should().Contain("Quite hopeful").And.NotContain("Calmness");
    }

    [Fact]
    public async Task Remove_KnownFact_IsGoneAndNotAskedAgain()
    {
        await using var site = await RunningSite.StartAsync(Script.Model());
        using var client = await ToldAsync(site);

        using var response = await client.SendAsync(HttpMethod.Delete, "/conversation/facts/Emotional%20State");
        var next = (await client.SayAsync("Well.", turns: 2))[^1].Data;

        Facts(await client.ShowAsync()).Should().BeEmpty();
        next.GetProperty("question").GetProperty("text").GetString().Should().NotContain("feeling");
    }

    [Theory]
    [InlineData("Shoe size", "43")]
    [InlineData("Age", " ")]
    public async Task Correct_WhatCannotBe_IsABadRequest(string attribute, string text)
    {
        await using var site = await RunningSite.StartAsync(Script.Model());
        using var client = await ToldAsync(site);

        using var response = await client.SendAsync(HttpMethod.Put, $"/conversation/facts/{Uri.EscapeDataString(attribute)}", new { text });

        response.StatusCode.Should().Be(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task Forget_TurnInFlight_GivesAReceiptAndNothingComesBack()
    {
        var model = Script.Model();
        await using var site = await RunningSite.StartAsync(model);
        using var client = await ToldAsync(site);
        var gate = model.HoldCalls();
        using var other = new SiteClient(site);
        other.Cookies.Add(client.Cookies.GetAllCookies());
        var inFlight = other.SayAsync("Well.", turns: 2);
        await gate.WhenWaitingAsync(1, TestContext.Current.CancellationToken);

        using var response = await client.SendAsync(HttpMethod.Post, "/conversation/forget");
        var receipt = JsonElement.Parse(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        gate.Open();

        receipt.GetProperty("places").EnumerateArray().Select(line => line.GetProperty("state").GetString()).Should().Equal("Erased", "NothingThere");
        (await inFlight)[^1].Data.GetProperty("kind").GetString().Should().Be("conflict");
        (await client.ShowAsync(), await other.ShowAsync()).Should().Match<(JsonElement Own, JsonElement Old)>(view => view.Own.GetProperty("turns").GetInt32() == 0 && view.Old.GetProperty("turns").GetInt32() == 0);
    }

    [Fact]
    public async Task Cache_WhatItHolds_IsEncrypted()
    {
        var cache = new ListeningCache();
        await using var site = await RunningSite.StartAsync(Script.Model(), services => services.AddSingleton<IDistributedCache>(cache));
        using var client = await ToldAsync(site);

        cache.Written.Should().HaveCount(2).And.OnlyContain(entry => !entry.Contains("running", StringComparison.Ordinal) && !entry.Contains("Calmness", StringComparison.Ordinal));
    }

    private static async Task<SiteClient> ToldAsync(RunningSite site)
    {
        var client = await ProtocolTests.StartAsync(site);
        await client.SayAsync("How do I start running?");
        await client.SayAsync("Calmness", turns: 1);
        return client;
    }

    private static IEnumerable<string> Facts(JsonElement view) =>
        view.GetProperty("facts").EnumerateArray().Select(fact => $"{fact.GetProperty("attribute").GetString()}: {string.Join('/', fact.GetProperty("values").EnumerateArray())}");

    /// <summary>A cache that remembers what was written into it.</summary>
    private sealed class ListeningCache() : MemoryDistributedCache(Options.Create(new MemoryDistributedCacheOptions())), IDistributedCache
    {
        public List<string> Written { get; } = [];

        Task IDistributedCache.SetAsync(string key, byte[] value, DistributedCacheEntryOptions options, CancellationToken token)
        {
            Written.Add(System.Text.Encoding.UTF8.GetString(value));
            return SetAsync(key, value, options, token);
        }
    }
}
