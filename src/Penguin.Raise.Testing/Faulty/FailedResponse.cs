using System.ClientModel.Primitives;

namespace Penguin.Raise.Testing;

/// <summary>The HTTP response behind an error: a status and, where given, Retry-After and the body.</summary>
internal sealed class FailedResponse(int status, string reason, string? retryAfter, string? body = null) : PipelineResponse
{
    public override int Status => status;

    public override string ReasonPhrase => reason;

    public override Stream? ContentStream { get; set; }

    public override BinaryData Content { get; } = body is null ? BinaryData.Empty : BinaryData.FromString(body);

    protected override PipelineResponseHeaders HeadersCore { get; } = new FailedResponseHeaders(retryAfter);

    public override BinaryData BufferContent(CancellationToken cancellationToken = default) => Content;

    public override ValueTask<BinaryData> BufferContentAsync(CancellationToken cancellationToken = default) => ValueTask.FromResult(Content);

    public override void Dispose() => ContentStream?.Dispose();
}
