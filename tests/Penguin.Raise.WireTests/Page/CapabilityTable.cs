using System.Globalization;
using System.Text;
using Penguin.Raise.Providers;

namespace Penguin.Raise.WireTests;

/// <summary>What is known of each provider before the first call.</summary>
internal static class CapabilityTable
{
    private static readonly ModelProvider[] Served = [ModelProvider.OpenAICompatible, ModelProvider.OpenAI, ModelProvider.Azure, ModelProvider.Ollama, ModelProvider.Anthropic, ModelProvider.Simulated];

    public static string Write()
    {
        var table = new StringBuilder("| provider | schema | JSON mode | temperature | seed | log probabilities | usage | stop reasons |\n| --- | --- | --- | --- | --- | --- | --- | --- |\n");
        foreach (var provider in Served)
        {
            var can = ModelCapabilities.Of(provider);
            bool?[] features = [can.SchemaOutput, can.JsonMode, can.Temperature, can.Seed, can.LogProbs, can.Usage, can.StopReasons];
            table.Append(CultureInfo.InvariantCulture, $"| {provider} | {string.Join(" | ", features.Select(Word))} |\n");
        }

        return table.ToString();
    }

    private static string Word(bool? value) => value switch { true => "yes", false => "no", null => "found out" };
}
