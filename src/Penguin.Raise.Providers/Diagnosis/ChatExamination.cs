using System.Text.Json;
using Microsoft.Extensions.AI;
using OpenAI.Chat;
using ChatResponseFormat = Microsoft.Extensions.AI.ChatResponseFormat;

namespace Penguin.Raise.Providers;

/// <summary>The calls that a <see cref="ModelDoctor"/> makes to a chat model, and what they show.</summary>
internal sealed class ChatExamination(IChatClient client, string subject, ModelSpec? spec, ModelDoctorOptions options)
{
    private const string Field = "ready";
    private const int Answer = 7;

    private static readonly ChatResponseFormat Format = ChatResponseFormat.ForJsonSchema(
        JsonElement.Parse("""{"type":"object","properties":{"ready":{"type":"integer"}},"required":["ready"],"additionalProperties":false}"""), "ready");

    private readonly List<DoctorFinding> _findings = [];
    private bool? _logProbs;

    public async Task<DoctorReport> RunAsync(CancellationToken cancellationToken)
    {
        var timeout = TimeSpan.FromSeconds(options.TimeoutSeconds);
        var beneath = client.GetService<IChatClient>(ModelCallProperties.BeneathPipeline) ?? client;
        if (await RetryProbe.RequestsAsync(beneath, timeout, cancellationToken).ConfigureAwait(false) > 1)
        {
            Add(DoctorFindingCode.OwnRetries, DoctorSeverity.Warning, "The client sends a failed request again on its own, so its retries multiply with the library's, and no budget counts them.",
                "Switch them off (OpenAI: RetryPolicy = new ClientRetryPolicy(0); Anthropic: MaxRetries = 0; HttpClient: no resilience handler), or switch off ModelCallOptions.Enabled.");
        }

        var capable = beneath.GetService<ModelCapabilities>() is null ? beneath.AsBuilder().UseModelCapabilities().Build() : beneath;
        var once = capable.AsBuilder().UseModelResilience(new ModelCallOptions { MaxRetries = 0, AttemptTimeout = timeout, TotalTimeout = null, ExpectFinishReason = false }).Build();
        try
        {
            await PingAsync(once, cancellationToken).ConfigureAwait(false);
            await AskForStructureAsync(once, cancellationToken).ConfigureAwait(false);
            _logProbs = await LogProbsAsync(once, cancellationToken).ConfigureAwait(false);
        }
        catch (ModelCallException failure)
        {
            _findings.Add(CallFindings.Of(failure, spec));
            return Report(null);
        }

        var found = once.GetService<ModelCapabilities>()!;
        var can = found with { LogProbs = _logProbs ?? found.LogProbs };
        Judge(can);
        return Report(can);
    }

    private async Task PingAsync(IChatClient once, CancellationToken cancellationToken)
    {
        try
        {
            var response = await once.GetResponseAsync(ModelDoctor.Ping, ModelDoctor.PingOptions, cancellationToken).ConfigureAwait(false);
            var asked = spec?.Model ?? once.GetService<ChatClientMetadata>()?.DefaultModelId;
            if (asked is not null && response.ModelId is { } named && named != asked && spec?.Provider != ModelProvider.Azure)
            {
                Add(DoctorFindingCode.ModelRenamed, DoctorSeverity.Note, $"'{asked}' was asked for, '{named}' answers.", "Nothing to do; results are recorded under the name that answers.");
            }
        }
        catch (ModelCallException failure) when (failure.Kind is ModelFailureKind.EmptyReply or ModelFailureKind.CutOff)
        {
            // The model is there and can be called: what a reasoning model needs more than this is for the stages to set.
            Add(DoctorFindingCode.CallFailed, DoctorSeverity.Warning, failure.Message, "Raise MaxOutputTokens of the stages: the model thinks within it.");
        }
    }

    private async Task AskForStructureAsync(IChatClient once, CancellationToken cancellationToken)
    {
        var asked = new ChatOptions { Temperature = 0, Seed = 1, ResponseFormat = Format, MaxOutputTokens = 512 };
        ChatResponse response;
        try
        {
            response = await once.GetResponseAsync($"Reply with one JSON object in which '{Field}' is {Answer} and nothing else.", asked, cancellationToken).ConfigureAwait(false);
        }
        catch (ModelCallException failure) when (failure.Kind is ModelFailureKind.EmptyReply or ModelFailureKind.CutOff)
        {
            return;
        }

        if (once.GetService<ModelCapabilities>()?.SchemaOutput != false && !IsInShape(response.Text))
        {
            Add(DoctorFindingCode.StructureIgnored, DoctorSeverity.Warning, "The server takes a schema, and the reply is not in its shape.",
                "Replies are read tolerantly and asked for again, which costs calls. Update the server, switch on its guided decoding, or tell ModelCapabilities { SchemaOutput = false }.");
        }
    }

    // Only OpenAI's client has a way to ask for them.
    private static async Task<bool?> LogProbsAsync(IChatClient once, CancellationToken cancellationToken)
    {
        if (once.GetService<ChatClient>() is null)
        {
            return null;
        }

        try
        {
            var asked = new ChatOptions { MaxOutputTokens = 512, RawRepresentationFactory = _ => new ChatCompletionOptions { IncludeLogProbabilities = true } };
            var response = await once.GetResponseAsync(ModelDoctor.Ping, asked, cancellationToken).ConfigureAwait(false);
            return response.RawRepresentation is ChatCompletion { ContentTokenLogProbabilities.Count: > 0 };
        }
        catch (ModelCallException failure)
        {
            return failure.Kind == ModelFailureKind.InvalidRequest ? false : null;
        }
    }

    private void Judge(ModelCapabilities can)
    {
        if (can.SchemaOutput == false)
        {
            Add(DoctorFindingCode.NoStructuredOutput, DoctorSeverity.Warning, $"The model takes no schema{(can.JsonMode == false ? " and no JSON mode" : "; JSON mode is used")}.",
                "It works: replies are read tolerantly, and asked for again where that fails. A model with structured output costs fewer calls.");
        }

        if (can.Temperature == false)
        {
            Add(DoctorFindingCode.TemperatureRefused, DoctorSeverity.Note, "A temperature is not taken; calls go without.", "Judgements vary more between draws: use several draws, or a model that takes one.");
        }

        if (can.Seed == false)
        {
            Add(DoctorFindingCode.SeedRefused, DoctorSeverity.Note, "A seed is not taken; calls go without.", "Runs cannot be repeated exactly; the number of draws has to carry that.");
        }

        if (can.Usage == false)
        {
            Add(DoctorFindingCode.UsageMissing, DoctorSeverity.Warning, "Replies come without their cost in tokens.", "Tokens are estimated, and budgets go by the estimate. For streams, some servers have a switch (stream_options.include_usage).");
        }

        if (can.StopReasons == false)
        {
            Add(DoctorFindingCode.StopReasonMissing, DoctorSeverity.Warning, "Replies do not say why they ended, so one that was cut off cannot be told from a whole one.", "Set ModelCallOptions.ExpectFinishReason to false for this server, or update it.");
        }
    }

    private static bool IsInShape(string text)
    {
        try
        {
            using var document = JsonDocument.Parse(text);
            return document.RootElement.ValueKind == JsonValueKind.Object && document.RootElement.TryGetProperty(Field, out var value) && value.ValueKind == JsonValueKind.Number;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    private void Add(DoctorFindingCode code, DoctorSeverity severity, string found, string advice) => _findings.Add(new DoctorFinding(code, severity, found, advice));

    private DoctorReport Report(ModelCapabilities? can) => new()
    {
        Subject = subject, Capabilities = can, Findings = [.. _findings.OrderByDescending(finding => finding.Severity)],
    };
}
