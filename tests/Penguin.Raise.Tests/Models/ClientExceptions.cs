#pragma warning disable MA0048 // The names are those of packages that this project does not refer to.
namespace Anthropic.Exceptions
{
    internal class Anthropic4xxException(string message) : Exception(message);

    internal class Anthropic5xxException(string message) : Exception(message);

    internal sealed class AnthropicBadRequestException(string message) : Anthropic4xxException(message);

    internal sealed class AnthropicRateLimitException(string message) : Anthropic4xxException(message);

    internal sealed class AnthropicOverloadedException(string message) : Anthropic5xxException(message);

    internal sealed class AnthropicSseException(string message) : Exception(message);

    internal sealed class AnthropicInvalidDataException(string message) : Exception(message);

    internal sealed class AnthropicIOException(Exception inner) : Exception("I/O exception", inner);
}

namespace OllamaSharp.Models.Exceptions
{
    internal sealed class OllamaException(string message) : Exception(message);
}
