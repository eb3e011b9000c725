using System.Text.Json;
using Microsoft.Extensions.AI;

namespace Penguin.Raise;

/// <summary>Has a model rank attributes for a query, by their names and questions. Safe for concurrent use.</summary>
/// <remarks>
/// One call per ranking, one more where a reply cannot be read. A reply that cannot be used ends in an uninformed ranking with a diagnostic, so that a plan
/// goes on without it. Privacy: the query and the names of what is known are sent to the client's model, never a value.
/// </remarks>
public sealed class ModelAttributePrior : IAttributePrior
{
    private static readonly ChatResponseFormat Format = ChatResponseFormat.ForJsonSchema(
        JsonElement.Parse(PromptSet.Embedded("rank.schema.json")), "rank", "Attributes, the one that matters most first.");

    private readonly IChatClient _client;
    private readonly int _attempts;
    private readonly float? _temperature;
    private readonly int _maxOutputTokens;
    private readonly string _prompt;

    /// <summary>Creates a prior.</summary>
    /// <param name="client">The model. It stays the caller's: this type does not dispose it.</param>
    /// <param name="options">The settings; <see langword="null"/> for the defaults. Read once.</param>
    /// <param name="prompts">The prompts; <see langword="null"/> for the built-in ones.</param>
    /// <exception cref="Microsoft.Extensions.Options.OptionsValidationException">A setting is out of its range.</exception>
    public ModelAttributePrior(IChatClient client, AttributeRankingOptions? options = null, PromptSet? prompts = null)
    {
        ArgumentNullException.ThrowIfNull(client);
        _client = client;
        var settings = options ?? new AttributeRankingOptions();
        OptionsFaults.ThrowIfAny(new AttributeRankingOptionsValidator(), settings);
        (_attempts, _temperature, _maxOutputTokens) = (settings.Attempts, settings.Temperature, settings.MaxOutputTokens);
        _prompt = (prompts ?? PromptSet.Default)[ModelStage.Rank];
    }

    /// <inheritdoc/>
    public async Task<AttributeRanking> RankAsync(Scenario scenario, AttributeSet known, AttributeSet candidates, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(scenario);
        var reader = new RankingReplyReader(scenario.Profile.Catalog, candidates);
        var call = new StructuredCall<RankInput, AttributeRanking>(ModelStage.Rank, _prompt, StageJson.Default.RankInput, Format, reader.Read, _maxOutputTokens);
        var reply = await call.RunAsync(_client, RankInput.From(scenario, known, candidates), _attempts, _temperature, seed: null, cancellationToken).ConfigureAwait(false);
        return reply is { Value: { } ranking, Error: null }
            ? ranking with { Usage = reply.Usage }
            : new AttributeRanking
            {
                Order = [.. candidates.Positions], IsInformed = false, Usage = reply.Usage, Diagnostic = reply.Failure?.Message ?? $"The last reply: {reply.Error}",
            };
    }
}
