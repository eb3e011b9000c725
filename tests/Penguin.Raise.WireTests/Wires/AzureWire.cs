namespace Penguin.Raise.WireTests;

/// <summary>The same replies at an address of deployments.</summary>
internal sealed class AzureWire() : OpenAIWire("Azure")
{
    public override string Path => $"/openai/deployments/{Model}/chat/completions";

    public override string Spec(string address) => $"azure:{Model}@{address}";
}
