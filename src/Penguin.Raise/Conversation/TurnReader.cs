using Microsoft.Extensions.AI;

namespace Penguin.Raise;

/// <summary>Reads one message in one structured call; the response format is built once.</summary>
internal sealed class TurnReader
{
    private readonly IChatClient _client;
    private readonly TurnReadings _needs;
    private readonly int _attempts;
    private readonly float? _temperature;
    private readonly StructuredCall<TurnInput, TurnReading> _call;

    public TurnReader(IChatClient client, RaiseOptions options, TurnReadings needs)
    {
        _client = client;
        _needs = needs;
        (_attempts, _temperature) = (options.Reading.Attempts, options.Reading.Temperature);
        var format = ChatResponseFormat.ForJsonSchema(TurnSchema.Of(options.Catalog, needs), "read_turn", "What one message of the person says.");
        _call = new StructuredCall<TurnInput, TurnReading>(
            ModelStage.ReadTurn, options.Prompts[ModelStage.ReadTurn], StageJson.Default.TurnInput, format, new TurnReplyReader(options.Catalog, needs).Read, options.Reading.MaxOutputTokens);
    }

    /// <param name="session">The conversation so far.</param>
    /// <param name="message">The message.</param>
    /// <param name="calls">The most calls that may be spent on it, from 1 on.</param>
    /// <param name="cancellationToken">Cancels.</param>
    public Task<StructuredReply<TurnReading>> ReadAsync(RaiseSession session, string message, int calls, CancellationToken cancellationToken) =>
        _call.RunAsync(_client, TurnInput.From(session, message, _needs), Math.Min(_attempts, calls), _temperature, seed: session.Seed, cancellationToken);
}
