namespace Penguin.Raise.Testing;

/// <summary>What a <see cref="ScriptedChatClient"/> says about itself and its cost.</summary>
public sealed class ScriptedChatClientOptions
{
    /// <summary>The provider's name in the client's metadata.</summary>
    /// <value><c>scripted</c> by default.</value>
    public string ProviderName { get; set; } = "scripted";

    /// <summary>The model's name, in the metadata and in replies made from texts.</summary>
    /// <value><c>scripted-model</c> by default; <see langword="null"/>: no model is named.</value>
    public string? ModelId { get; set; } = "scripted-model";

    /// <summary>The input tokens that replies made from texts report.</summary>
    /// <value>100 by default; <see langword="null"/>: no usage is reported.</value>
    public long? InputTokens { get; set; } = 100;

    /// <summary>The output tokens that replies made from texts report.</summary>
    /// <value>20 by default; <see langword="null"/>: only input tokens are reported.</value>
    public long? OutputTokens { get; set; } = 20;
}
