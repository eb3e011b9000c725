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
    }

    /// <summary>Writes an answer.</summary>
    /// <param name="request">The query and what is known.</param>
    /// <param name="cancellationToken">Cancels.</param>
    /// <returns>The answer, never blank.</returns>
    /// <exception cref="ArgumentException">The query is blank.</exception>
    /// <exception cref="ModelCallException">The model failed, or its reply is empty or was cut off: a part of an answer is not given as an answer.</exception>
    public async Task<WrittenAnswer> WriteAsync(AnswerRequest request, CancellationToken cancellationToken = default)
    {
        var document = Document(request);
        var response = await ModelCall.SendAsync(_client, ModelStage.Answer, _prompt, document, Options(request), cancellationToken).ConfigureAwait(false);
        return Checked(request, response, document, isWhole: true);
    }

    /// <summary>Writes an answer piece by piece.</summary>
    /// <param name="request">The query and what is known.</param>
    /// <param name="completed">Receives the whole answer after the last piece.</param>
    /// <param name="cancellationToken">Cancels.</param>
    /// <returns>The pieces in order; together they are the answer's text before trimming. Guidelines are not among them.</returns>
    /// <exception cref="ArgumentException">The query is blank.</exception>
    /// <exception cref="ModelCallException">The model failed or was cut off, perhaps after some pieces, or its reply is empty. What has been read by then is no answer.</exception>
    public async IAsyncEnumerable<string> WriteStreamingAsync(
        AnswerRequest request, Action<WrittenAnswer>? completed = null, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        var document = Document(request);
        var text = new StringBuilder();
        var shown = request.IsGuided ? null : (int?)0;
        var updates = new List<ChatResponseUpdate>();
        await foreach (var update in ModelCall.StreamAsync(_client, ModelStage.Answer, _prompt, document, Options(request), cancellationToken).ConfigureAwait(false))
        {
            updates.Add(update);
            if (TextOf(update.Text, update.Contents) is { Length: > 0 } piece)
            {
                text.Append(piece);
                shown ??= GuidedText.AnswerStart(text.ToString());
            }

            if (shown < text.Length)
            {
                yield return text.ToString(shown.Value, text.Length - shown.Value);
                shown = text.Length;
            }
        }

        var whole = Checked(request, updates.ToChatResponse(), document, isWhole: false);
        completed?.Invoke(whole);
    }

    /// <param name="request">What was asked for.</param>
    /// <param name="response">The reply.</param>
    /// <param name="document">The request's document, from which the cost is estimated where the provider reports none.</param>
    /// <param name="isWhole">Whether nobody has seen anything of it: guidelines that never end are then left for the check to find, since one more call may bring the answer.</param>
    private WrittenAnswer Checked(AnswerRequest request, ChatResponse response, string document, bool isWhole)
    {
        AIContent[] contents = [.. response.Messages.SelectMany(message => message.Contents)];
        var usage = ModelCall.UsageOf(response, _prompt, document);
        var text = TextOf(response.Text, contents).Trim();
        var (guidelines, answer) = request.IsGuided ? GuidedText.Split(text) : ([], text);
        answer = answer.Length == 0 && isWhole ? text : answer;
        var fault = ReplyEnd.CutBy(response.FinishReason) ?? (answer.Length == 0 ? ModelFailureKind.EmptyReply : null);
        return fault is { } kind
            ? throw new ModelCallException(kind, ModelStage.Answer, attempts: (int)usage.Calls).Costing(usage)
            : new WrittenAnswer(answer, usage, response.ModelId) { Guidelines = guidelines, IsRefusal = ReplyEnd.RefusalIn(contents) is not null, PromptHash = _promptHash };
    }

    // Some servers send a refusal apart from the text; it is what the person gets to read.
    private static string TextOf(string text, IEnumerable<AIContent> contents) => text + ReplyEnd.RefusalIn(contents);

    private static string Document(AnswerRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentException.ThrowIfNullOrWhiteSpace(request.Query, nameof(request));
        return StageJson.Text(AnswerInput.From(request), StageJson.Default.AnswerInput);
    }

    private ChatOptions Options(AnswerRequest request) => new() { Temperature = _temperature, MaxOutputTokens = _maxOutputTokens, Seed = request.Draw };
}
