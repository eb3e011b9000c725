using Microsoft.Extensions.AI;

namespace Penguin.Raise;

/// <summary>Reads one message in one structured call; the response format, and what is the same in every request, are built once.</summary>
internal sealed class TurnReader
{
    private readonly IChatClient _client;
    private readonly int _attempts;
    private readonly float? _temperature;
    private readonly Lazy<StructuredCall<TurnInput, TurnReading>> _call; // made by the first message, so that a host starts sooner
    private readonly Lazy<(AttributeInput[] Attributes, string[] Readings)> _same;

    public TurnReader(IChatClient client, RaiseOptions options, TurnReadings needs)
    {
        _client = client;
        (_attempts, _temperature) = (options.Reading.Attempts, options.Reading.Temperature);
        var (catalog, prompt, most) = (options.Catalog, options.Prompts[ModelStage.ReadTurn], options.Reading.MaxOutputTokens);
        _call = new Lazy<StructuredCall<TurnInput, TurnReading>>(() => CallOf(catalog, needs, prompt, most));
        _same = new Lazy<(AttributeInput[], string[])>(() => ([.. catalog.Select(AttributeInput.From)], [.. TurnLevelReader.NamesOf(needs)]));
    }

    /// <param name="session">The conversation so far.</param>
    /// <param name="message">The message.</param>
    /// <param name="calls">The most calls that may be spent on it, from 1 on.</param>
    /// <param name="examples">Paths that were planned for similar queries, where a module wants them to be seen.</param>
    /// <param name="cancellationToken">Cancels.</param>
    public Task<StructuredReply<TurnReading>> ReadAsync(RaiseSession session, string message, int calls, IReadOnlyList<PathExample> examples, CancellationToken cancellationToken) =>
        _call.Value.RunAsync(_client, TurnInput.From(session, message, _same.Value.Attributes, _same.Value.Readings, examples), Math.Min(_attempts, calls), _temperature, seed: session.Seed, cancellationToken);

    private static StructuredCall<TurnInput, TurnReading> CallOf(AttributeCatalog catalog, TurnReadings needs, string prompt, int maxOutputTokens) => new(
        ModelStage.ReadTurn, prompt, StageJson.Default.TurnInput,
        ChatResponseFormat.ForJsonSchema(TurnSchema.Of(catalog, needs), "read_turn", "What one message of the person says."),
        new TurnReplyReader(catalog, needs).Read, maxOutputTokens);
}
