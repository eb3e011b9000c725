using Microsoft.Extensions.AI;

namespace Penguin.Raise.Providers;

/// <summary>What is sent of what was asked for.</summary>
/// <param name="Options">The options without what the model cannot take.</param>
/// <param name="Sent">The parts that could still be refused.</param>
/// <param name="HasSchema">Whether the format that is sent is a schema.</param>
/// <param name="LeftOut">The names of the parts that were asked for and left out; empty for none.</param>
internal sealed record FittingOptions(ChatOptions? Options, Feature Sent, bool HasSchema, string LeftOut)
{
    public static FittingOptions Of(ChatOptions? asked, ModelCapabilities can)
    {
        if (asked is null)
        {
            return new FittingOptions(null, Feature.None, HasSchema: false, "");
        }

        var format = FormatOf(asked.ResponseFormat, can);
        var (noTemperature, noSeed) = (asked.Temperature is not null && can.Temperature == false, asked.Seed is not null && can.Seed == false);
        string?[] left = [noTemperature ? "temperature" : null, noSeed ? "seed" : null, Same(format, asked.ResponseFormat) ? null : format is null ? "format" : "schema"];
        var options = asked;
        if (Array.Exists(left, name => name is not null))
        {
            options = asked.Clone();
            options.Temperature = noTemperature ? null : asked.Temperature;
            options.Seed = noSeed ? null : asked.Seed;
            options.ResponseFormat = format;
        }

        var sent = (options.Temperature is null ? Feature.None : Feature.Temperature) | (options.Seed is null ? Feature.None : Feature.Seed)
            | (options.ResponseFormat is ChatResponseFormatJson ? Feature.Format : Feature.None);
        return new FittingOptions(options, sent, options.ResponseFormat is ChatResponseFormatJson { Schema: not null }, string.Join(", ", left.Where(name => name is not null)));
    }

    private static ChatResponseFormat? FormatOf(ChatResponseFormat? asked, ModelCapabilities can) => asked switch
    {
        ChatResponseFormatJson { Schema: not null } when can.SchemaOutput != false => asked,
        ChatResponseFormatJson { Schema: not null } when can.JsonMode != false => ChatResponseFormat.Json,
        ChatResponseFormatJson { Schema: null } when can.JsonMode != false => asked,
        ChatResponseFormatJson => null,
        _ => asked,
    };

    private static bool Same(ChatResponseFormat? left, ChatResponseFormat? right) => ReferenceEquals(left, right);
}
