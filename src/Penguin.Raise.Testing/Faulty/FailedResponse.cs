using System.ClientModel.Primitives;
using System.Text.Json;

namespace Penguin.Raise.Testing;

/// <summary>The HTTP response behind an error: a status and, where given, Retry-After and the error's code.</summary>
internal sealed class FailedResponse(int status, string reason, string? retryAfter, string? errorCode) : PipelineResponse
{
    public override int Status => status;

    public override string ReasonPhrase => reason;

    public override Stream? ContentStream { get; set; }

    public override BinaryData Content { get; } =
        errorCode is null ? BinaryData.Empty : BinaryData.FromString($$$"""{"error":{"message":"injected by a test","code":"{{{JsonEncodedText.Encode(errorCode)}}}"}}""");

    protected override PipelineResponseHeaders HeadersCore { get; } = new FailedResponseHeaders(retryAfter);

    public override BinaryData BufferContent(CancellationToken cancellationToken = default) => Content;

    public override ValueTask<BinaryData> BufferContentAsync(CancellationToken cancellationToken = default) => ValueTask.FromResult(Content);

    public override void Dispose() => ContentStream?.Dispose();
}
