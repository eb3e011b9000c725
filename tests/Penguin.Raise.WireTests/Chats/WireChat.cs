using System.Text.Json;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Testing;
using Penguin.Raise.Tests;

namespace Penguin.Raise.WireTests;

/// <summary>An app's chat over the OpenAI client: it keeps the history as JSON, as in a database.</summary>
internal sealed class WireChat(ChatServer server, ChatOrder order, ChatMode mode, ClockedCache? cache = null) : IDisposable
{
    private string _history = "[]";

    public FakeLogCollector Logs { get; } = new();

    public List<string> Called { get; } = [];

    public string? ConversationId { get; set; }

    /// <summary>Whether only the newest message is sent.</summary>
    public bool SendsLastOnly { get; set; }

    public IChatClient Client => field ??= order.Build(
        ModelClients.Factory().CreateChatClient(server.Spec).AsBuilder(), LoggerFactory.Create(builder => builder.SetMinimumLevel(LogLevel.Debug).AddProvider(new FakeLoggerProvider(Logs))), cache ?? new ClockedCache(TimeProvider.System),
        options => options.AnswerCheck = mode == ChatMode.UncheckedStream ? AnswerCheckMode.Off : AnswerCheckMode.On).Build();

    public List<ChatMessage> History => JsonSerializer.Deserialize<List<ChatMessage>>(_history, AIJsonUtilities.DefaultOptions)!;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async Task<ChatResponse> SayAsync(string message)
    {
        List<ChatMessage> history = [.. SendsLastOnly ? [] : History, new(ChatRole.User, message)];
        var response = await SendAsync(history);
        history.AddMessages(response);
        _history = JsonSerializer.Serialize(history, AIJsonUtilities.DefaultOptions);
        return response;
    }

    public async Task<ChatResponse> SendAsync(IEnumerable<ChatMessage> messages)
    {
        var options = new ChatOptions { ConversationId = ConversationId, Temperature = 0.3f };
        options.Tools = order.HasTools ? [AIFunctionFactory.Create((string place) => { Called.Add(place); return "until 18:00"; }, "hours")] : null;
        return mode == ChatMode.Whole ? await Client.GetResponseAsync(messages, options, Token) : await Client.GetStreamingResponseAsync(messages, options, Token).ToChatResponseAsync(Token);
    }

    public void Dispose() => Client.Dispose();
}
