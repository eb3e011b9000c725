using Microsoft.Extensions.AI;

namespace Penguin.Raise;

/// <summary>One request of a host's chat, as it came: the answer stage gets all of it, with the stage's prompt and document added. Immutable.</summary>
internal sealed class HostChat
{
    /// <summary>Fewer tokens leave no room for guidelines before the answer.</summary>
    private const int LeastGuidedTokens = 1024;

    private readonly IReadOnlyList<ChatMessage> _messages;
    private readonly ChatOptions _options;
    private readonly Lazy<string[]> _contacts;

    /// <param name="messages">The host's messages, without contents that only this library knows.</param>
    /// <param name="options">The host's options.</param>
    public HostChat(IReadOnlyList<ChatMessage> messages, ChatOptions? options)
    {
        (_messages, _options) = (messages, options ?? new ChatOptions());
        _contacts = new Lazy<string[]>(() => [.. ContactFinder.Find(string.Join('\n', TextsOfHost()))]);
    }

    public static string Bridge { get; } = PromptSet.Embedded("answer-in-chat.md");

    /// <summary>The request with the rounds of tools in a reply to it: what they gave belongs to the conversation.</summary>
    public HostChat After(ChatResponse reply) => HostReply.Rounds(reply).Any() ? new([.. _messages, .. HostReply.Rounds(reply)], _options) : this;

    /// <summary>Whether guidelines may come before the answer: not where the host wants a form that they would break, or little text.</summary>
    public bool IsGuided => _options is { ResponseFormat: null or ChatResponseFormatText, MaxOutputTokens: null or >= LeastGuidedTokens, StopSequences: null or { Count: 0 } };

    /// <summary>What the person wrote in this conversation.</summary>
    public IEnumerable<string> PersonTexts => _messages.Where(message => message.Role == ChatRole.User).Select(message => message.Text);

    /// <summary>The host's instructions first, then the stage's prompt, the conversation, and the document as the last user message.</summary>
    public IReadOnlyList<ChatMessage> With(string prompt, string document)
    {
        var first = _messages.TakeWhile(message => message.Role == ChatRole.System).Count();
        return [.. _messages.Take(first), new(ChatRole.System, prompt), .. _messages.Skip(first), new(ChatRole.User, document)];
    }

    /// <summary>The host's options; a repair only writes again, and calls no tool.</summary>
    public ChatOptions Options(bool isRepair)
    {
        var options = _options.Clone();
        options.ToolMode = isRepair && options.Tools is { Count: > 0 } ? ChatToolMode.None : options.ToolMode;
        return options;
    }

    /// <summary>Whether the host itself, in its instructions or by a tool, gives this number or address; then the answer may.</summary>
    public bool Gives(string contact) => _contacts.Value.Any(given => ContactFinder.AreSame(given, contact));

    private IEnumerable<string> TextsOfHost() =>
    [
        _options.Instructions ?? "",
        .. _messages.Where(message => message.Role == ChatRole.System).Select(message => message.Text),
        .. _messages.SelectMany(message => message.Contents).OfType<FunctionResultContent>().Select(result => result.Result?.ToString() ?? ""),
    ];
}
