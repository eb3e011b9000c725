using System.ClientModel.Primitives;

namespace Penguin.Raise.Providers;

/// <summary>What Azure-style endpoints want otherwise: the key in a header of its own, and the API version in the address.</summary>
internal sealed class AzureStylePolicy(string key, string version) : PipelinePolicy
{
    public override void Process(PipelineMessage message, IReadOnlyList<PipelinePolicy> pipeline, int currentIndex)
    {
        Change(message.Request);
        ProcessNext(message, pipeline, currentIndex);
    }

    public override ValueTask ProcessAsync(PipelineMessage message, IReadOnlyList<PipelinePolicy> pipeline, int currentIndex)
    {
        Change(message.Request);
        return ProcessNextAsync(message, pipeline, currentIndex);
    }

    private void Change(PipelineRequest request)
    {
        request.Headers.Remove("Authorization");
        request.Headers.Set("api-key", key);
        var address = new UriBuilder(request.Uri!);
        address.Query = (address.Query.TrimStart('?') is { Length: > 0 } query ? query + "&" : "") + "api-version=" + Uri.EscapeDataString(version);
        request.Uri = address.Uri;
    }
}
