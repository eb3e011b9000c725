using System.Runtime.CompilerServices;
using Microsoft.Extensions.AI;

namespace Penguin.Raise.Testing;

/// <summary>A model that plays every stage of this library offline, from the stage input alone. Its scores say nothing about any real model. Safe for concurrent use.</summary>
/// <remarks>The same seed, options and request give the same reply, byte for byte, in whatever order calls are made. docs/testing.md says what it models.</remarks>
public sealed class SimulatedChatClient : IChatClient
{
    /// <summary>The model name that it reports.</summary>
    public const string ModelName = "simulated";

    private readonly SimulatedJudge _judge;
    private readonly SimulatedReader _reader;
    private readonly SimulatedRanker _ranker;

    /// <summary>Creates a simulated model.</summary>
    /// <param name="options">The settings; <see langword="null"/> for the defaults. Read once.</param>
    /// <exception cref="ArgumentOutOfRangeException">A setting is out of its range.</exception>
    public SimulatedChatClient(SimulatedChatClientOptions? options = null)
    {
        var settings = options ?? new SimulatedChatClientOptions();
        ThrowIfOutside(settings.ReaderMissRate, 1, nameof(settings.ReaderMissRate));
        ThrowIfOutside(settings.CompletenessNoise, double.MaxValue, nameof(settings.CompletenessNoise));
        ThrowIfOutside(settings.JudgeNoise, double.MaxValue, nameof(settings.JudgeNoise));
        ThrowIfOutside(Math.Abs(settings.PriorCorrelation), 1, nameof(settings.PriorCorrelation));
        ArgumentNullException.ThrowIfNull(settings.Scenarios, nameof(options));
        var world = new SimulatedWorld(settings.Seed, WorldLevels.Of(settings.Preset), settings.Scenarios);
        _judge = new SimulatedJudge(world, settings.Seed, settings.JudgeNoise);
        _reader = new SimulatedReader(world, settings.Seed, settings.ReaderMissRate, settings.CompletenessNoise);
        _ranker = new SimulatedRanker(world, settings.Seed, settings.PriorCorrelation);
    }

    /// <inheritdoc/>
    public Task<ChatResponse> GetResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(messages);
        cancellationToken.ThrowIfCancellationRequested();
        var sent = messages.ToList();
        var reply = Play(sent, options);
        return Task.FromResult(new ChatResponse(new ChatMessage(ChatRole.Assistant, reply))
        {
            ModelId = ModelName, FinishReason = ChatFinishReason.Stop, Usage = UsageOf(sent, reply),
        });
    }

    /// <inheritdoc/>
    public async IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(
        IEnumerable<ChatMessage> messages, ChatOptions? options = null, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        var response = await GetResponseAsync(messages, options, cancellationToken).ConfigureAwait(false);
        var text = response.Text;
        for (var start = 0; start < text.Length;)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var space = text.IndexOf(' ', start);
            var end = space < 0 ? text.Length : space + 1;
            yield return new ChatResponseUpdate(ChatRole.Assistant, text[start..end]) { ModelId = ModelName };
            start = end;
        }

        yield return new ChatResponseUpdate(ChatRole.Assistant, [new UsageContent(response.Usage!)]) { ModelId = ModelName, FinishReason = ChatFinishReason.Stop };
    }

    /// <inheritdoc/>
    public object? GetService(Type serviceType, object? serviceKey = null)
    {
        ArgumentNullException.ThrowIfNull(serviceType);
        return serviceKey is not null ? null
            : serviceType == typeof(ChatClientMetadata) ? new ChatClientMetadata("simulated", defaultModelId: ModelName)
            : serviceType.IsInstanceOfType(this) ? this : null;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        // Nothing is held.
    }

    private static void ThrowIfOutside(double value, double most, string name)
    {
        if (!(value >= 0 && value <= most))
        {
            throw new ArgumentOutOfRangeException(name, value, "It must be a number from 0 on, a rate at most 1, and a correlation from -1 to 1.");
        }
    }

    // About four characters a token, as a rule of thumb: enough to exercise the accounting.
    private static UsageDetails UsageOf(IEnumerable<ChatMessage> messages, string reply)
    {
        var input = messages.Sum(message => message.Text.Length) / 4;
        return new UsageDetails { InputTokenCount = input, OutputTokenCount = reply.Length / 4, TotalTokenCount = input + (reply.Length / 4) };
    }

    private string Play(List<ChatMessage> messages, ChatOptions? options)
    {
        if (!ModelStage.TryGet(options, out var stage) || messages.Count == 0)
        {
            throw new InvalidOperationException(
                "The simulated model plays the stages of Penguin.Raise only: the request carries no stage. Call it through the agent, the answer writer or the judge.");
        }

        using var input = new StageDocument(messages[^1].Text);
        return stage == ModelStage.Judge ? _judge.Play(input, options!.Seed ?? 0)
            : stage == ModelStage.ReadTurn ? _reader.Play(input)
            : stage == ModelStage.Rank ? _ranker.Play(input)
            : stage == ModelStage.Answer ? SimulatedAnswerer.Play(input)
            : stage == ModelStage.PhraseQuestion ? SimulatedPhraser.Play(input)
            : throw new NotSupportedException($"The simulated model does not play the stage '{stage}' yet.");
    }
}
