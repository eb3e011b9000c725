using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;
using Microsoft.Extensions.AI;

namespace Penguin.Raise;

/// <summary>Asks a model for one JSON document and reads it. The response format is built once; an unreadable reply is asked for again with the reading error.</summary>
/// <remarks>A failure of the model is returned and not thrown: unreadable replies before it have cost something too.</remarks>
internal sealed class StructuredCall<TInput, TReply>(
    ModelStage stage, string prompt, JsonTypeInfo<TInput> input, ChatResponseFormat format, Func<string, ReplyReading<TReply>> read, int maxOutputTokens)
    where TReply : class
{
    public const string ReadingErrorField = "reading_error";

    /// <param name="client">The model.</param>
    /// <param name="request">The stage input.</param>
    /// <param name="attempts">How often to ask at most; each is a call.</param>
    /// <param name="temperature">The temperature, or <see langword="null"/> to leave it out.</param>
    /// <param name="seed">The seed of this draw, where there is one.</param>
    /// <param name="cancellationToken">Cancels.</param>
    public async Task<StructuredReply<TReply>> RunAsync(
        IChatClient client, TInput request, int attempts, float? temperature, long? seed, CancellationToken cancellationToken)
    {
        var usage = default(ModelUsage);
        string? error = null;
        string? model = null;
        TReply? partial = null;
        for (var asked = 1; asked <= attempts; asked++)
        {
            var options = new ChatOptions { ResponseFormat = format, Temperature = temperature, Seed = seed, MaxOutputTokens = maxOutputTokens };
            var sent = ModelCall.Messages(prompt, error is null ? StageJson.Text(request, input) : StageJson.Text(WithError(request, error)));
            ChatResponse response;
            try
            {
                response = await ModelCall.SendAsync(client, stage, sent, options, cancellationToken).ConfigureAwait(false);
            }
            catch (ModelCallException failure)
            {
                return new StructuredReply<TReply>(partial, error, usage + failure.Usage, asked, model, failure);
            }

            usage += ModelCall.UsageOf(response, sent);
            model = response.ModelId ?? model;
            var text = response.Text;
            var reading = read(IsWhole(response) ? text + "\n" : text);
            if (reading.IsReadable)
            {
                return new StructuredReply<TReply>(reading.Value, null, usage, asked, model);
            }

            (partial, error) = (reading.Value ?? partial, reading.Error);
        }

        return new StructuredReply<TReply>(partial, error, usage, attempts, model);
    }

    private JsonObject WithError(TInput request, string error)
    {
        var document = JsonSerializer.SerializeToNode(request, input)!.AsObject();
        document[ReadingErrorField] = error;
        return document;
    }

    // A model that stopped by itself has finished its last line: a digit there is whole. Otherwise more digits might have followed.
    private static bool IsWhole(ChatResponse response) => response.FinishReason == ChatFinishReason.Stop;
}
