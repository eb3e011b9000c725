using System.Diagnostics;
using Microsoft.Extensions.AI;

namespace Penguin.Raise;

/// <summary>One model call in traces and metrics: stage, provider, model, cost and outcome. Never a text.</summary>
internal sealed class ModelCallSpan : IDisposable
{
    private readonly ModelStage _stage;
    private readonly string? _provider;
    private readonly Activity? _activity;
    private readonly long _start = Stopwatch.GetTimestamp();

    public ModelCallSpan(IChatClient client, ModelStage stage)
    {
        _stage = stage;
        _provider = client.GetService<ChatClientMetadata>()?.ProviderName;
        _activity = RaiseTelemetry.Source.StartActivity(RaiseTelemetry.ModelCallActivity, ActivityKind.Client);
        _activity?.SetTag(RaiseTelemetry.StageTag, stage.Name).SetTag(RaiseTelemetry.ProviderTag, _provider);
    }

    public void Succeeded(ModelUsage usage, string? model)
    {
        _activity?.SetTag(RaiseTelemetry.ModelTag, model).SetTag(RaiseTelemetry.AttemptsTag, usage.Calls);
        RaiseTelemetry.Count(RaiseTelemetry.ModelCalls, usage.Calls, _stage.Name, "ok");
        RaiseTelemetry.Time(RaiseTelemetry.CallDuration, _start, "ok", _stage.Name);
        RaiseTelemetry.Count(RaiseTelemetry.Tokens, usage.InputTokens, _stage.Name, "input");
        RaiseTelemetry.Count(RaiseTelemetry.Tokens, usage.OutputTokens, _stage.Name, "output");
        RaiseTelemetry.Count(RaiseTelemetry.Tokens, usage.EstimatedInputTokens, _stage.Name, "input_estimated");
        RaiseTelemetry.Count(RaiseTelemetry.Tokens, usage.EstimatedOutputTokens, _stage.Name, "output_estimated");
    }

    public ModelCallException Failed(Exception failure)
    {
        var found = FailureClassifier.Default.Classify(failure, _stage, _provider);
        _activity?.SetStatus(ActivityStatusCode.Error, found.Kind.ToString());
        _activity?.SetTag(RaiseTelemetry.AttemptsTag, found.Attempts);
        RaiseTelemetry.Count(RaiseTelemetry.ModelCalls, found.Attempts, _stage.Name, found.Kind.ToString());
        RaiseTelemetry.Time(RaiseTelemetry.CallDuration, _start, found.Kind.ToString(), _stage.Name);
        return found;
    }

    public void Dispose() => _activity?.Dispose();
}
