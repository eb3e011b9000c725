using System.Runtime.CompilerServices;
using System.Text;
using Microsoft.Extensions.AI;

namespace Penguin.Raise;

/// <summary>Writes the answer to a query under what is known of the person. Safe for concurrent use.</summary>
/// <remarks>One model call per answer. Privacy: the known values, and the situation and background where given, are sent to the client's model.</remarks>
public sealed class AnswerWriter
{
    private readonly IChatClient _client;
    private readonly float? _temperature;
    private readonly int _maxOutputTokens;
    private readonly string _prompt;
    private readonly string _promptHash;
    private readonly string _chatPrompt;
    private readonly string _chatPromptHash;

    /// <summary>Creates a writer.</summary>
    /// <param name="client">The model. It stays the caller's: this type does not dispose it.</param>
    /// <param name="options">The settings; <see langword="null"/> for the defaults. Read once.</param>
    /// <param name="prompts">The prompts; <see langword="null"/> for the built-in ones.</param>
    /// <exception cref="Microsoft.Extensions.Options.OptionsValidationException">A setting is out of its range.</exception>
    public AnswerWriter(IChatClient client, AnswerOptions? options = null, PromptSet? prompts = null)
    {
        ArgumentNullException.ThrowIfNull(client);
        _client = client;
        var settings = options ?? new AnswerOptions();
        OptionsFaults.ThrowIfAny(new AnswerOptionsValidator(), settings);
        (_temperature, _maxOutputTokens) = (settings.Temperature, settings.MaxOutputTokens);
        _prompt = (prompts ?? PromptSet.Default)[ModelStage.Answer];
        _promptHash = PromptSet.HashOf(_prompt);
        _chatPrompt = $"{_prompt}\n\n{HostChat.Bridge}";
        _chatPromptHash = PromptSet.HashOf(_chatPrompt);
    }

    /// <summary>Writes an answer.</summary>
    /// <param name="request">The query and what is known.</param>
    /// <param name="cancellationToken">Cancels.</param>
    /// <returns>The answer, never blank.</returns>
    /// <exception cref="ArgumentException">The query is blank.</exception>
    /// <exception cref="ModelCallException">The model failed, or its reply is empty or was cut off: a part of an answer is not given as an answer.</exception>
    public async Task<WrittenAnswer> WriteAsync(AnswerRequest request, CancellationToken cancellationToken = default)
    {
        var messages = Messages(request);
        var response = await ModelCall.SendAsync(_client, ModelStage.Answer, messages, Options(request), cancellationToken).ConfigureAwait(false);
        return Checked(request, response, messages, isWhole: true);
    }

    /// <summary>Writes an answer piece by piece.</summary>
    /// <param name="request">The query and what is known.</param>
    /// <param name="completed">Receives the whole answer after the last piece.</param>
    /// <param name="cancellationToken">Cancels.</param>
    /// <returns>The pieces in order; together they are the answer's text before trimming. Guidelines are not among them, nor characters that nobody sees.</returns>
    /// <exception cref="ArgumentException">The query is blank.</exception>
    /// <exception cref="ModelCallException">The model failed or was cut off, perhaps after some pieces, or its reply is empty. What has been read by then is no answer.</exception>
    public async IAsyncEnumerable<string> WriteStreamingAsync(
        AnswerRequest request, Action<WrittenAnswer>? completed = null, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        await foreach (var piece in StreamAsync(request, completed, cancellationToken).ConfigureAwait(false))
        {
            if (piece.Text.Length > 0)
            {
                yield return piece.Text;
            }
        }
    }

    /// <summary>As <see cref="WriteStreamingAsync"/>; in a host's chat with what comes beside text.</summary>
    internal async IAsyncEnumerable<AnswerPiece> StreamAsync(AnswerRequest request, Action<WrittenAnswer>? completed, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var messages = Messages(request);
        var text = new StringBuilder();
        var shown = request.IsGuided ? null : (int?)0;
        var updates = new List<ChatResponseUpdate>();
        var half = "";
        await foreach (var update in ModelCall.StreamAsync(_client, ModelStage.Answer, messages, Options(request), cancellationToken).ConfigureAwait(false))
        {
            updates.Add(update);
            if (request.Host is not null && HostReply.Beside(update) is { } beside)
            {
                yield return new AnswerPiece("", beside);
                (text, shown) = beside.Role == ChatRole.Tool ? (new StringBuilder(), request.IsGuided ? null : 0) : (text, shown); // the next round may begin with guidelines again
            }

            if (half + TextOf(update.Text, update.Contents) is { Length: > 0 } piece)
            {
                var end = piece.Length - (char.IsHighSurrogate(piece[^1]) ? 1 : 0);
                half = piece[end..]; // the other half of the pair comes with the next piece
                text.Append(StageText.Visible(piece[..end]));
                shown ??= GuidedText.AnswerStart(text.ToString());
            }

            if (shown < text.Length)
            {
                yield return new AnswerPiece(text.ToString(shown.Value, text.Length - shown.Value));
                shown = text.Length;
            }
        }

        var whole = Checked(request, updates.ToChatResponse(), messages, isWhole: false);
        completed?.Invoke(whole);
    }

    /// <param name="request">What was asked for.</param>
    /// <param name="response">The reply.</param>
    /// <param name="sent">The messages that were sent, from which the cost is estimated where the provider reports none.</param>
    /// <param name="isWhole">Whether nobody has seen anything of it: guidelines that never end are then left for the check to find, since one more call may bring the answer.</param>
    private WrittenAnswer Checked(AnswerRequest request, ChatResponse response, IReadOnlyList<ChatMessage> sent, bool isWhole)
    {
        ChatMessage[] final = [.. request.Host is null ? response.Messages : HostReply.Final(response)];
        AIContent[] contents = [.. final.SelectMany(message => message.Contents)];
        var isPending = request.Host is not null && HostReply.IsPending(response);
        var usage = ModelCall.UsageOf(response, sent);
        var text = StageText.Visible(TextOf(string.Concat(final.Select(message => message.Text)), contents)).Trim();
        var (guidelines, answer) = request.IsGuided ? GuidedText.Split(text) : ([], text);
        answer = answer.Length == 0 && isWhole && !isPending ? text : answer;
        var isEmpty = answer.Length == 0 && !isPending && !(request.Host is not null && HostReply.HoldsMore(response));
        return (ReplyEnd.CutBy(response.FinishReason) ?? (isEmpty ? ModelFailureKind.EmptyReply : null)) is { } kind
            ? throw new ModelCallException(kind, ModelStage.Answer, attempts: (int)usage.Calls).Costing(usage)
            : new WrittenAnswer(answer, usage, response.ModelId)
            {
                Guidelines = guidelines, IsRefusal = ReplyEnd.RefusalIn(contents) is not null, PromptHash = request.Host is null ? _promptHash : _chatPromptHash,
                Response = request.Host is null ? null : response, IsPending = isPending,
            };
    }

    // Some servers send a refusal apart from the text; it is what the person gets to read.
    private static string TextOf(string text, IEnumerable<AIContent> contents) => text + ReplyEnd.RefusalIn(contents);

    private IReadOnlyList<ChatMessage> Messages(AnswerRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentException.ThrowIfNullOrWhiteSpace(request.Query, nameof(request));
        var document = StageJson.Text(AnswerInput.From(request), StageJson.Default.AnswerInput);
        return request.Host is { } host ? host.With(_chatPrompt, document) : ModelCall.Messages(_prompt, document);
    }

    private ChatOptions Options(AnswerRequest request) => request.Host is { } host
        ? host.Options(isRepair: request.Repair.Count > 0)
        : new() { Temperature = _temperature, MaxOutputTokens = _maxOutputTokens, Seed = request.Draw };
}
