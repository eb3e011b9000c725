using System.Text.Json;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.Caching.Distributed;
using Microsoft.Extensions.DependencyInjection;
using Penguin.Raise.Testing;

namespace Penguin.Raise.Tests;

/// <summary>The code that docs/integration.md shows, run.</summary>
public class IntegrationPageTests
{
    private static readonly ServiceProviderOptions Strict = new() { ValidateOnBuild = true, ValidateScopes = true };

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private static IChatClient Model => new SimulatedChatClient();

    [Fact]
    public async Task Container_OneClient_AsksOverADistributedStore()
    {
        var (services, cache) = (new ServiceCollection(), new ClockedCache(TimeProvider.System));
        services.AddSingleton<IDistributedCache>(cache);

        // <container>
        services.AddChatClient(Model).UseFunctionInvocation().UseRaise();
        services.AddRaise(options => options.Budget = 2).WithDistributedSessions();
        // </container>

        await using var provider = services.BuildServiceProvider(Strict);
        var asked = await provider.GetRequiredService<IChatClient>().GetResponseAsync("How do I find motivation for a new hobby?", cancellationToken: Token);
        (ChatTalk.Outcome(asked), cache.Held.Count).Should().Be(("ask", 1));
    }

    [Fact]
    public async Task Tenants_OneId_TwoSessions()
    {
        // <tenants>
        using var client = Model.AsBuilder()
            .UseRaise(options => options.Chat.ConversationKey = request => $"{request?.AdditionalProperties?["tenant"]}/{request?.ConversationId}")
            .Build();
        // </tenants>

        foreach (var tenant in new[] { "a", "b" })
        {
            await client.GetResponseAsync("What now?", new ChatOptions { ConversationId = "1", AdditionalProperties = new() { ["tenant"] = tenant } }, Token);
        }

        (await client.GetService<IRaiseSessionStore>()!.LoadAsync("b/1", Token))!.Session!.Turns.Should().Be(1);
    }

    [Fact]
    public async Task Typed_AnsweredByButton_CacheBehindKnowsTheContents()
    {
        IDistributedCache cache = new ClockedCache(TimeProvider.System);

        // <typed>
        var json = new JsonSerializerOptions(AIJsonUtilities.DefaultOptions).AddRaiseContents();
        using var client = Model.AsBuilder()
            .UseDistributedCache(cache, configure: caching => caching.JsonSerializerOptions = json)
            .UseRaise(options => options.Chat.TypedContents = true)
            .Build();

        List<ChatMessage> history = [new(ChatRole.User, "How do I find motivation for a new hobby?")];
        history.AddMessages(await client.GetResponseAsync(history, cancellationToken: Token));
        var question = history[^1].Contents.OfType<RaiseQuestionContent>().Single();
        history.Add(new ChatMessage(ChatRole.User, [question.Decline()]));
        history = JsonSerializer.Deserialize<List<ChatMessage>>(JsonSerializer.Serialize(history, json), json)!;
        // </typed>

        var next = await client.GetResponseAsync(history, cancellationToken: Token);
        next.Messages[0].Contents.OfType<RaiseQuestionContent>().Single().Attribute.Should().NotBe(question.Attribute);
    }

    [Fact]
    public async Task Keyed_SmallModel_ReadsAndTheLargeOneAnswers()
    {
        var services = new ServiceCollection();
        var (large, small) = (Scripted(), Scripted());

        // <keyed>
        services.AddChatClient(large).UseRaise();
        services.AddKeyedChatClient(ModelStage.ReadTurn.Name, small);
        // </keyed>

        await using var provider = services.BuildServiceProvider(Strict);
        await provider.GetRequiredService<IChatClient>().GetResponseAsync("What now?", cancellationToken: Token);
        (small.Requests.Single().Stage, large.Requests.Single().Stage).Should().Be((ModelStage.ReadTurn, ModelStage.Answer));
    }

    private static ScriptedChatClient Scripted() => new ScriptedChatClient().Otherwise(ModelStage.ReadTurn, Talk.Reading(5)).Otherwise(ModelStage.Answer, Talk.Answer);
}
