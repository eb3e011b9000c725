namespace Penguin.Raise.WireTests;

/// <summary>What really goes over the wire.</summary>
public sealed class RequestTests : IAsyncDisposable
{
    private readonly RawServer _server = new();
    private readonly List<RawRequest> _requests = [];

    public static TheoryData<string> Wires => [.. Wire.All.Select(wire => wire.Name)];

    [Theory]
    [InlineData("OpenAI", "POST /model/v1/chat/completions HTTP", "Authorization: Bearer test-key")]
    [InlineData("Azure", "POST /model/openai/deployments/the-model/chat/completions?api-version=2024-10-21 HTTP", "api-key: test-key")]
    [InlineData("Ollama", "POST /model/api/chat HTTP", "Authorization: Bearer test-key")]
    [InlineData("Anthropic", "POST /model/v1/messages HTTP", "Authorization: Bearer test-key")]
    public async Task Request_EachClient_HasItsProvidersPathAndKey(string provider, string line, string key)
    {
        await AskAsync(provider);

        var request = _requests.Should().ContainSingle().Subject;
        request.Head.Should().StartWith(line).And.ContainEquivalentOf(key);
        (provider == "Azure" && request.Head.Contains("Authorization", StringComparison.OrdinalIgnoreCase)).Should().BeFalse();
    }

    [Theory]
    [MemberData(nameof(Wires))]
    public async Task Request_EachClient_SendsNothingOfTheLibrarysOwn(string provider)
    {
        await AskAsync(provider);

        _requests.Should().ContainSingle().Which.Body.Should().NotContain("penguin.raise").And.Contain("\"model\":\"the-model\"");
    }

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    private async Task AskAsync(string provider)
    {
        var wire = Wire.Of(provider);
        var address = _server.Serve("model", request =>
        {
            _requests.Add(request);
            return request.SendAsync(wire.Answer(new WireReply("Yes."), streaming: false));
        });
        using var client = ModelClients.WithoutWaits(wire.Spec(address));
        await new AnswerWriter(client).WriteAsync(Asked.Request, TestContext.Current.CancellationToken);
    }
}
