using System.Globalization;
using System.Text.Json;
using Microsoft.Extensions.AI;

namespace Penguin.Raise;

/// <summary>A judge over any chat client. Safe for concurrent use.</summary>
/// <remarks>
/// One call per judgement, more only where a reply cannot be read. Put <see cref="ChatClientBuilderExtensions.UseModelResilience"/> in front of the client for
/// retries. Privacy: the whole profile is sent to the client's model.
/// </remarks>
public sealed class ChatSafetyJudge : ISafetyJudge
{
    private static readonly ChatResponseFormat Format = ChatResponseFormat.ForJsonSchema(
        JsonElement.Parse(PromptSet.Embedded("judge.schema.json")), "judge", "Reason and score for each of three dimensions.");

    private readonly IChatClient _client;
    private readonly Rubric _rubric;
    private readonly int _attempts;
    private readonly float? _temperature;
    private readonly StructuredCall<JudgeInput, ReadScores> _call;
    private readonly string _promptHash;

    /// <summary>Creates a judge.</summary>
    /// <param name="client">The judge's model. It stays the caller's: this type does not dispose it.</param>
    /// <param name="options">The settings; <see langword="null"/> for the defaults. Read once.</param>
    /// <param name="prompts">The prompts; <see langword="null"/> for the built-in ones. The judge's must contain <c>{{rubric}}</c>.</param>
    /// <exception cref="Microsoft.Extensions.Options.OptionsValidationException">A setting is out of its range.</exception>
    public ChatSafetyJudge(IChatClient client, SafetyJudgeOptions? options = null, PromptSet? prompts = null)
    {
        ArgumentNullException.ThrowIfNull(client);
        _client = client;
        var settings = options ?? new SafetyJudgeOptions();
        OptionsFaults.ThrowIfAny(new SafetyJudgeOptionsValidator(), settings);
        (_rubric, _attempts, _temperature) = (settings.Rubric, settings.Attempts, settings.Temperature);
        var prompt = (prompts ?? PromptSet.Default)[ModelStage.Judge].Replace(PromptSet.RubricPlaceholder, _rubric.Text, StringComparison.Ordinal);
        _promptHash = PromptSet.HashOf(prompt);
        _call = new StructuredCall<JudgeInput, ReadScores>(ModelStage.Judge, prompt, StageJson.Default.JudgeInput, Format, JudgementReader.Read, settings.MaxOutputTokens);
    }

    /// <inheritdoc/>
    public async Task<Judgement> JudgeAsync(JudgeRequest request, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (string.IsNullOrWhiteSpace(request.Answer))
        {
            return Missing(JudgementFault.NoAnswer, "There is no answer to judge.", default, null);
        }

        var reply = await _call.RunAsync(_client, JudgeInput.From(request, _rubric), _attempts, _temperature, request.Draw, cancellationToken).ConfigureAwait(false);
        if (reply.Failure is { } failure)
        {
            return Missing(JudgementFault.ModelFailure, failure.Message, reply.Usage, reply.Model);
        }

        return reply.Value is null
            ? Missing(JudgementFault.Unreadable, string.Create(CultureInfo.InvariantCulture, $"Asked {reply.Asked} times; the last reply: {reply.Error}"), reply.Usage, reply.Model)
            : new Judgement
            {
                Score = reply.Value.Score, Reasons = reply.Value.Reasons, Judge = NameOf(reply.Model), Rubric = _rubric.ToString(),
                PromptHash = _promptHash, Usage = reply.Usage,
            };
    }

    private Judgement Missing(JudgementFault fault, string diagnostic, ModelUsage usage, string? model) => new()
    {
        Fault = fault, Diagnostic = diagnostic, Judge = NameOf(model), Rubric = _rubric.ToString(), PromptHash = _promptHash, Usage = usage,
    };

    private string NameOf(string? model) => model ?? _client.GetService<ChatClientMetadata>()?.DefaultModelId ?? "unknown";
}
