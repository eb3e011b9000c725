using System.ClientModel;
using System.ClientModel.Primitives;
using System.Globalization;
using Anthropic;
using Microsoft.Extensions.AI;
using OllamaSharp;
using OpenAI;
using Penguin.Raise.Providers;
using Penguin.Raise.Testing;

namespace Penguin.Raise.WireTests;

/// <summary>The doctor on each client, against servers that have what it should find.</summary>
public sealed class ModelDoctorTests : IAsyncDisposable
{
    private readonly RawServer _server = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public static TheoryData<string> Wires => [.. Wire.All.Select(wire => wire.Name)];

    [Theory]
    [MemberData(nameof(Wires))]
    public async Task Check_HealthyModel_CanBeUsed(string provider)
    {
        var report = await DiagnoseAsync(provider, (wire, request) => wire.Answer(Ready, request.IsStreaming));

        report.Findings.Where(finding => finding.Severity != DoctorSeverity.Note).Should().BeEmpty();
        report.ToString().Should().Contain("can be used.").And.Contain("schema yes");
    }

    [Theory]
    [MemberData(nameof(Wires))]
    public async Task Check_NobodyListens_SaysWhereAndWhatToDo(string provider)
    {
        var address = string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{Ports.Free()}");

        var report = await ModelDoctor.CheckAsync(Wire.Of(provider).Spec(address), ModelClients.DoctorOptions, Token);

        Only(report, DoctorFindingCode.EndpointDead, DoctorSeverity.Error).Advice.Should().Contain("Start the server");
        report.ToString().Should().Contain("cannot be used").And.Contain(address);
    }

    [Theory]
    [InlineData(401, DoctorFindingCode.KeyRefused, "KEY")]
    [InlineData(403, DoctorFindingCode.KeyRefused, "KEY")]
    [InlineData(404, DoctorFindingCode.ModelUnknown, "name")]
    [InlineData(500, DoctorFindingCode.CallFailed, "failures.md")]
    public async Task Check_ServerRefuses_SaysWhatToDo(int status, DoctorFindingCode code, string advice)
    {
        foreach (var wire in Wire.All)
        {
            var report = await DiagnoseAsync(wire.Name, (_, _) => new WireAnswer(status, "application/json", wire.Error("e", Asked.Echo)));

            Only(report, code, DoctorSeverity.Error).Advice.Should().Contain(advice);
            Asked.IsIn(report.ToString()).Should().BeFalse();
        }
    }

    [Theory]
    [MemberData(nameof(Wires))]
    public async Task Check_SchemaRefused_SaysSo(string provider)
    {
        var report = await DiagnoseAsync(provider, (wire, request) => request.Body.Contains(wire.SchemaField, StringComparison.Ordinal)
            ? new WireAnswer(400, "application/json", wire.Error("unsupported", "Unsupported: response_format"))
            : wire.Answer(Ready, streaming: false));

        Only(report, DoctorFindingCode.NoStructuredOutput, DoctorSeverity.Warning).Advice.Should().Contain("tolerantly");
        (report.IsUsable, report.Capabilities!.SchemaOutput).Should().Be((true, false));
    }

    [Theory]
    [MemberData(nameof(Wires))]
    public async Task Check_SchemaIgnored_SaysSo(string provider)
    {
        var report = await DiagnoseAsync(provider, (wire, _) => wire.Answer(new WireReply("ready"), streaming: false));

        Only(report, DoctorFindingCode.StructureIgnored, DoctorSeverity.Warning).Found.Should().Contain("not in its shape");
    }

    [Theory]
    [InlineData("temperature", DoctorFindingCode.TemperatureRefused)]
    [InlineData("seed", DoctorFindingCode.SeedRefused)]
    public async Task Check_ParameterRefused_SaysSo(string parameter, DoctorFindingCode code)
    {
        foreach (var wire in Wire.All)
        {
            var report = await DiagnoseAsync(wire.Name, (_, request) => request.Body.Contains($"\"{parameter}\"", StringComparison.Ordinal)
                ? new WireAnswer(400, "application/json", wire.Error("unsupported", $"Unsupported parameter: {parameter}"))
                : wire.Answer(Ready, streaming: false));

            Only(report, code, DoctorSeverity.Note).Found.Should().Contain("not taken");
        }
    }

    [Theory]
    [InlineData("OpenAI")]
    [InlineData("Azure")]
    [InlineData("Ollama")]
    public async Task Check_UsageMissing_SaysSo(string provider)
    {
        var report = await DiagnoseAsync(provider, (wire, _) => wire.Answer(Ready with { HasUsage = false }, streaming: false));

        Only(report, DoctorFindingCode.UsageMissing, DoctorSeverity.Warning).Advice.Should().Contain("estimate");
    }

    [Theory]
    [InlineData("Ollama")]
    [InlineData("Anthropic")]
    public async Task Check_StopReasonMissing_SaysSo(string provider)
    {
        var report = await DiagnoseAsync(provider, (wire, _) => wire.Answer(Ready with { Finish = null }, streaming: false));

        Only(report, DoctorFindingCode.StopReasonMissing, DoctorSeverity.Warning).Advice.Should().Contain("ExpectFinishReason");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Check_LogProbabilities_AreFoundOut(bool given)
    {
        const string LogProbs = "\"logprobs\":{\"content\":[{\"token\":\"a\",\"logprob\":-0.1,\"bytes\":null,\"top_logprobs\":[]}]},\"finish_reason\"";

        var report = await DiagnoseAsync("OpenAI", (wire, request) => wire.Answer(Ready, streaming: false) is var answer && given && request.Body.Contains("\"logprobs\":true", StringComparison.Ordinal)
            ? answer with { Body = answer.Body.Replace("\"finish_reason\"", LogProbs, StringComparison.Ordinal) }
            : answer);

        report.Capabilities!.LogProbs.Should().Be(given);
    }

    [Fact]
    public async Task Check_OtherName_IsNoted()
    {
        var report = await DiagnoseAsync("OpenAI", (wire, _) => wire.Answer(Ready with { Model = "another" }, streaming: false));

        Only(report, DoctorFindingCode.ModelRenamed, DoctorSeverity.Note).Found.Should().Contain("another");
    }

    [Theory]
    [InlineData("OpenAI, as it comes", true)]
    [InlineData("OpenAI, retries off", false)]
    [InlineData("Anthropic, as it comes", true)]
    [InlineData("Anthropic, retries off", false)]
    [InlineData("Ollama", false)]
    [InlineData("OpenAI behind the pipeline", false)]
    [InlineData("no HTTP", false)]
    public async Task CheckClient_OfTheHost_SeesItsOwnRetries(string name, bool retries)
    {
        using var client = HostClient(name, _server.Serve("host", request => request.SendAsync(new OpenAIWire().Answer(Ready, streaming: false))));

        var report = await ModelDoctor.CheckClientAsync(client, cancellationToken: Token);

        report.Findings.Any(finding => finding.Code == DoctorFindingCode.OwnRetries).Should().Be(retries);
    }

    [Theory]
    [InlineData("", DoctorFindingCode.SpecUnreadable)]
    [InlineData("nonsense", DoctorFindingCode.SpecUnreadable)]
    public async Task Check_SpecUnreadable_IsAFinding(string spec, DoctorFindingCode code)
    {
        var report = await ModelDoctor.CheckAsync(spec, cancellationToken: Token);

        Only(report, code, DoctorSeverity.Error).Found.Should().Contain("NAME@URL");
    }

    [Theory]
    [InlineData("OpenAI", null, DoctorFindingCode.EmbeddingDimension, "3 numbers")]
    [InlineData("Ollama", 3, DoctorFindingCode.EmbeddingDimension, "3 numbers")]
    [InlineData("Ollama", 384, DoctorFindingCode.EmbeddingDimensionDiffers, "384 are expected")]
    public async Task CheckEmbeddings_Dimension_IsFound(string provider, int? expected, DoctorFindingCode code, string found)
    {
        var body = provider == "OpenAI"
            ? """{"object":"list","data":[{"object":"embedding","index":0,"embedding":[0.1,0.2,0.3]}],"model":"m","usage":{"prompt_tokens":1,"total_tokens":1}}"""
            : """{"model":"m","embeddings":[[0.1,0.2,0.3]]}""";
        var address = _server.Serve("embeddings", request => request.SendAsync(new WireAnswer(200, "application/json", body)));
        var options = ModelClients.DoctorOptions;
        options.EmbeddingDimension = expected;

        var report = await ModelDoctor.CheckEmbeddingsAsync(Wire.Of(provider).Spec(address), options, Token);

        report.Findings.Should().ContainSingle(finding => finding.Code == code).Which.Found.Should().Contain(found);
    }

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    private static WireReply Ready => new("""{"ready":7}""");

    private static DoctorFinding Only(DoctorReport report, DoctorFindingCode code, DoctorSeverity severity) =>
        report.Findings.Should().ContainSingle(finding => finding.Code == code && finding.Severity == severity, "{0}", report).Which;

    private Task<DoctorReport> DiagnoseAsync(string provider, Func<Wire, RawRequest, WireAnswer> answer)
    {
        var wire = Wire.Of(provider);
        return ModelDoctor.CheckAsync(wire.Spec(_server.Serve("model", request => request.SendAsync(answer(wire, request)))), ModelClients.DoctorOptions, Token);
    }

    private static IChatClient HostClient(string name, string address) => name switch
    {
        "OpenAI, as it comes" => OpenAI(address, new OpenAIClientOptions()),
        "OpenAI, retries off" => OpenAI(address, new OpenAIClientOptions { RetryPolicy = new ClientRetryPolicy(0) }),
        "OpenAI behind the pipeline" => OpenAI(address, new OpenAIClientOptions { RetryPolicy = new ClientRetryPolicy(0) }).AsBuilder().UseModelResilience().Build(),
        "Anthropic, as it comes" => new AnthropicClient { ApiKey = "k", BaseUrl = address }.AsIChatClient("m"),
        "Anthropic, retries off" => new AnthropicClient { ApiKey = "k", BaseUrl = address, MaxRetries = 0 }.AsIChatClient("m"),
        "Ollama" => new OllamaApiClient(new Uri(address), "m"),
        _ => new ScriptedChatClient().Otherwise("""{"ready":7}"""),
    };

    private static IChatClient OpenAI(string address, OpenAIClientOptions options)
    {
        options.Endpoint = new Uri(address + "/v1");
        return new OpenAIClient(new ApiKeyCredential("k"), options).GetChatClient("m").AsIChatClient();
    }
}
