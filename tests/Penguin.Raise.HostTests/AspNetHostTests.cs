using System.Net;
using System.Net.Http.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Penguin.Raise.Benchmark;
using Penguin.Raise.Testing;

namespace Penguin.Raise.HostTests;

/// <summary>AddRaise in a web app whose container checks itself.</summary>
public sealed class AspNetHostTests
{
    private static readonly IReadOnlyList<Scenario> People = [.. SampleScenarios.Load().Where(scenario => scenario.Role == ScenarioRole.Standard).DistinctBy(scenario => (scenario.Profile["Emotional State"] as KnownValue)?.Text).Take(2)];

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Conversation_QueryThenReplies_AsksUpToTheBudgetAndAnswers()
    {
        await using var host = await ChatHost.StartAsync(Thorough, Token);
        var user = new SimulatedUser(People[0]);

        var first = await host.SendAsync("one", user.Query, Token);
        var replies = await host.TalkAsync("one", user, first, Token);

        replies.Select(reply => reply.Kind).Should().Equal("question", "question", "question", "answer");
        replies[1].Text.Should().StartWith("May I ask about your health", "a question for consent comes before one of a special category");
        replies[^1].Text.Should().Contain("[simulated; considered: ").And.NotContain("considered: none");
    }

    [Fact]
    public async Task Conversation_TwoInterleaved_EachGetsTheAnswerThatItGetsAlone()
    {
        await using var alone = await ChatHost.StartAsync(Thorough, Token);
        await using var shared = await ChatHost.StartAsync(Thorough, Token);
        SimulatedUser[] users = [.. People.Select(person => new SimulatedUser(person))];

        var expected = new List<ChatReplyBody>();
        foreach (var (i, user) in users.Index())
        {
            expected.Add((await alone.TalkAsync(Id(i), user, await alone.SendAsync(Id(i), user.Query, Token), Token))[^1]);
        }

        // Both ask before either replies, then they reply at the same time.
        var asked = await Task.WhenAll(users.Select((user, i) => shared.SendAsync(Id(i), user.Query, Token)));
        var talks = await Task.WhenAll(users.Select((user, i) => shared.TalkAsync(Id(i), user, asked[i], Token)));

        talks.Select(talk => talk[^1]).Should().Equal(expected);
        expected.Distinct().Should().HaveCount(users.Length);
    }

    [Fact]
    public async Task Conversation_EmptyMessage_IsRefused()
    {
        await using var host = await ChatHost.StartAsync(Thorough, Token);

        var response = await host.PostAsync("one", " ", Token);

        response.StatusCode.Should().Be(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task Conversation_ModelFails_IsUnavailableAndCanBeSentAgain()
    {
        var flaky = new ScriptedChatClient().Enqueue(ScriptedReply.HttpError(401));
        flaky.Otherwise(ModelStage.ReadTurn, """{"facts":[],"wants_answer":true,"new_query":false,"completeness_reason":"","completeness":5}""");
        flaky.Otherwise(ModelStage.Answer, "Here is what I would do.");
        await using var host = await ChatHost.StartAsync(services => services.AddChatClient(flaky), Token);

        var failed = await host.PostAsync("one", "How do I start?", Token);
        var again = await host.SendAsync("one", "How do I start?", Token);

        failed.StatusCode.Should().Be(HttpStatusCode.ServiceUnavailable);
        again.Should().Be(new ChatReplyBody("answer", "Here is what I would do."));
    }

    [Fact]
    public async Task Start_WrongOptions_StopsWithOneMessageThatListsAllFaults()
    {
        await using var app = Build(services =>
        {
            services.AddChatClient(new SimulatedChatClient());
            services.Configure<RaiseOptions>(options =>
            {
                options.Budget = 99;
                options.CompletenessThreshold = 0;
                options.Judge.Attempts = -1;
                options.ModelCalls.MaxRetries = 500;
            });
        });

        var start = () => app.StartAsync(Token);

        (await start.Should().ThrowAsync<OptionsValidationException>()).Which.Message.Should()
            .Contain("Budget").And.Contain("CompletenessThreshold").And.Contain("Attempts").And.Contain("MaxRetries");
    }

    [Fact]
    public async Task Agent_NoChatClient_SaysWhatToRegister()
    {
        await using var app = Build(_ => { });

        var resolve = () => app.Services.GetRequiredService<IRaiseAgent>();

        resolve.Should().Throw<InvalidOperationException>()
            .WithMessage("No chat client for the stage 'read-turn': register an IChatClient with services.AddChatClient(...), or one for this stage with *");
    }

    [Fact]
    public async Task Agent_ScopedChatClient_IsRefusedByName()
    {
        await using var app = Build(services => services.AddChatClient(_ => new SimulatedChatClient(), ServiceLifetime.Scoped));

        var resolve = () => app.Services.GetRequiredService<IRaiseAgent>();

        resolve.Should().Throw<InvalidOperationException>().WithMessage("*scoped*IChatClient*");
    }

    private static string Id(int i) => i == 0 ? "one" : "two";

    // Noise off and a threshold that is never met: every conversation asks up to its budget.
    private static void Thorough(IServiceCollection services)
    {
        services.AddChatClient(new SimulatedChatClient(new SimulatedChatClientOptions { CompletenessNoise = 0, ReaderMissRate = 0 }));
        services.Configure<RaiseOptions>(options => (options.CompletenessThreshold, options.Budget) = (5, 2));
    }

    private static WebApplication Build(Action<IServiceCollection> configure)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        configure(builder.Services);
        return ChatApp.Build(builder);
    }

    /// <summary>The app on a free loopback port, and a client for it.</summary>
    private sealed class ChatHost(WebApplication app, HttpClient client) : IAsyncDisposable
    {
        public static async Task<ChatHost> StartAsync(Action<IServiceCollection> configure, CancellationToken cancellationToken)
        {
            var app = Build(configure);
            await app.StartAsync(cancellationToken);
            return new ChatHost(app, new HttpClient { BaseAddress = new Uri(app.Urls.Single()) });
        }

        public Task<HttpResponseMessage> PostAsync(string id, string message, CancellationToken cancellationToken) =>
            client.PostAsJsonAsync(new Uri($"/conversations/{id}", UriKind.Relative), new ChatMessageBody(message), cancellationToken);

        public async Task<ChatReplyBody> SendAsync(string id, string message, CancellationToken cancellationToken)
        {
            using var response = await PostAsync(id, message, cancellationToken);
            response.EnsureSuccessStatusCode();
            return (await response.Content.ReadFromJsonAsync<ChatReplyBody>(cancellationToken))!;
        }

        public async Task<List<ChatReplyBody>> TalkAsync(string id, SimulatedUser user, ChatReplyBody first, CancellationToken cancellationToken)
        {
            var replies = new List<ChatReplyBody> { first };
            while (replies[^1].Kind == "question")
            {
                var question = AttributeCatalog.Penguin.SingleOrDefault(attribute => replies[^1].Text.StartsWith(attribute.Question, StringComparison.Ordinal));
                var reply = question is null ? "Yes, I agree" : user.Reply(new RaiseQuestion { Attribute = question.Name, Text = question.Question });
                replies.Add(await SendAsync(id, reply, cancellationToken));
            }

            return replies;
        }

        public async ValueTask DisposeAsync()
        {
            client.Dispose();
            await app.DisposeAsync();
        }
    }
}
