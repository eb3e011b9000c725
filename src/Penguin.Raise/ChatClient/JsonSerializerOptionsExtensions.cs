using System.Text.Json;
using Microsoft.Extensions.AI;

namespace Penguin.Raise;

/// <summary>What JSON has to know of this library.</summary>
public static class JsonSerializerOptionsExtensions
{
    /// <summary>Makes messages with a <see cref="RaiseQuestionContent"/> or a <see cref="RaiseAnswerContent"/> serialisable. Call it once, before the options are used.</summary>
    /// <param name="options">Options that know the contents of Microsoft.Extensions.AI, such as <c>new JsonSerializerOptions(AIJsonUtilities.DefaultOptions)</c>.</param>
    /// <returns>The options.</returns>
    /// <exception cref="InvalidOperationException">The options are in use already, or read only.</exception>
    public static JsonSerializerOptions AddRaiseContents(this JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        options.TypeInfoResolverChain.Add(RaiseContentJson.Default);
        options.AddAIContentType<RaiseQuestionContent>("penguin.raise.question");
        options.AddAIContentType<RaiseAnswerContent>("penguin.raise.answer");
        return options;
    }
}
