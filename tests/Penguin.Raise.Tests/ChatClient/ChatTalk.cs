using System.Text.Json;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using Penguin.Raise.Testing;

namespace Penguin.Raise.Tests;

/// <summary>A host's chat with <c>UseRaise()</c> in front of a scripted model, as an app holds it: the app keeps the history and nothing else.</summary>
internal sealed class ChatTalk
{
    public ChatTalk(Action<RaiseOptions>? configure = null, Func<ChatClientBuilder, ChatClientBuilder>? above = null, Func<ChatClientBuilder, ChatClientBuilder>? below = null, IServiceProvider? services = null)
    {
        Model.Otherwise(ModelStage.ReadTurn, Talk.Reading(0)).Otherwise(ModelStage.Answer, Talk.Answer);
        var builder = (above ?? (same => same))(Model.AsBuilder()).UseRaise(options =>
        {
            options.ModelCalls.Enabled = false;
            options.Consent.SpecialCategories = ConsentPolicy.NotNeeded;
            configure?.Invoke(options);
        });
        Client = (below ?? (same => same))(builder).Build(services ?? Clock());
    }

    public ScriptedChatClient Model { get; } = new();

    public IChatClient Client { get; }

    public List<ChatMessage> History { get; set; } = [];

    public ChatOptions? Options { get; set; }

    public IRaiseSessionStore Store => Client.GetService<IRaiseSessionStore>()!;

    public IEnumerable<ScriptedRequest> ReadCalls => Model.Requests.Where(request => request.Stage == ModelStage.ReadTurn);

    public ScriptedRequest LastAnswerCall => Model.Requests.Last(request => request.Stage == ModelStage.Answer);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    /// <summary>The same moment as in <see cref="Talk"/>.</summary>
    public static IServiceProvider Clock(Action<IServiceCollection>? more = null)
    {
        var services = new ServiceCollection();
        services.AddSingleton<TimeProvider>(new FakeTimeProvider(new DateTimeOffset(2030, 5, 1, 12, 0, 0, TimeSpan.Zero)));
        more?.Invoke(services);
        return services.BuildServiceProvider(validateScopes: true);
    }

    public ChatTalk Reads(params ScriptedReply[] replies)
    {
        Model.Enqueue(ModelStage.ReadTurn, replies);
        return this;
    }

    public ChatTalk Answers(params ScriptedReply[] replies)
    {
        Model.Enqueue(ModelStage.Answer, replies);
        return this;
    }

    public Task<ChatResponse> SayAsync(string message, bool streaming = false) => SayAsync(new ChatMessage(ChatRole.User, message), streaming);

    public async Task<ChatResponse> SayAsync(ChatMessage message, bool streaming = false)
    {
        History.Add(message);
        var response = await SendAsync(History, streaming);
        History.AddMessages(response);
        return response;
    }

    public async Task<ChatResponse> SendAsync(IEnumerable<ChatMessage> messages, bool streaming = false) => streaming
        ? await Client.GetStreamingResponseAsync(messages, Options, Token).ToChatResponseAsync(Token)
        : await Client.GetResponseAsync(messages, Options, Token);

    /// <summary>The history as an app reads it back from its database.</summary>
    public static List<ChatMessage> ReadBack(List<ChatMessage> history, JsonSerializerOptions? options = null)
    {
        options ??= AIJsonUtilities.DefaultOptions;
        return JsonSerializer.Deserialize<List<ChatMessage>>(JsonSerializer.Serialize(history, options), options)!;
    }

    public static string? Outcome(ChatResponse response) => response.Messages[^1].AdditionalProperties?[RaiseChatProperties.Outcome] as string;

    public static string? Reason(ChatResponse response) => response.Messages[^1].AdditionalProperties?[RaiseChatProperties.Reason] as string;

    public async Task<RaiseSession> SessionAsync(string? id = null) => (await Store.LoadAsync(id ?? Options?.ConversationId ?? History.RaiseSessionIds()[^1], Token))!.Session!;
}
