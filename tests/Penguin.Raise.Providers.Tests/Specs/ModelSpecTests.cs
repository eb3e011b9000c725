namespace Penguin.Raise.Providers.Tests;

public sealed class ModelSpecTests
{
    [Theory]
    [InlineData("llama3@http://localhost:8000/v1", ModelProvider.OpenAICompatible, "llama3", "http://localhost:8000/v1")]
    [InlineData("org/model-7b:q4@https://example.test/v1", ModelProvider.OpenAICompatible, "org/model-7b:q4", "https://example.test/v1")]
    [InlineData("openai:gpt-x", ModelProvider.OpenAI, "gpt-x", null)]
    [InlineData("OpenAI:gpt-x", ModelProvider.OpenAI, "gpt-x", null)]
    [InlineData("azure:chat@https://example.test", ModelProvider.Azure, "chat", "https://example.test/")]
    [InlineData("ollama:llama3:8b", ModelProvider.Ollama, "llama3:8b", null)]
    [InlineData("ollama:llama3:8b@http://localhost:11434", ModelProvider.Ollama, "llama3:8b", "http://localhost:11434/")]
    [InlineData("anthropic:claude-x", ModelProvider.Anthropic, "claude-x", null)]
    [InlineData(" anthropic:claude-x@http://localhost:9 ", ModelProvider.Anthropic, "claude-x", "http://localhost:9/")]
    [InlineData("simulated", ModelProvider.Simulated, "simulated", null)]
    public void Parse_EachForm_IsRead(string text, ModelProvider provider, string model, string? endpoint)
    {
        var spec = ModelSpec.Parse(text);

        (spec.Provider, spec.Model, spec.Endpoint?.ToString()).Should().Be((provider, model, endpoint));
        ModelSpec.Parse(spec.ToString()).Should().Be(spec);
    }

    [Fact]
    public void Parse_Azure_TakesTheVersionOutOfTheAddress()
    {
        var told = ModelSpec.Parse("azure:chat@https://example.test/base?api-version=2030-01-01-preview");
        var plain = ModelSpec.Parse("azure:chat@https://example.test");

        (told.ApiVersion, told.Endpoint!.ToString()).Should().Be(("2030-01-01-preview", "https://example.test/base"));
        plain.ApiVersion.Should().Be(ModelSpec.DefaultApiVersion);
    }

    [Fact]
    public void Parse_Simulated_HasASeed() =>
        (ModelSpec.Parse("simulated").Seed, ModelSpec.Parse("simulated:7").Seed).Should().Be((1, 7));

    [Theory]
    [InlineData("", "*is empty*")]
    [InlineData("gpt-x", "*'gpt-x'*neither a provider nor an address*")]
    [InlineData("openia:gpt-x", "*no provider 'openia'*")]
    [InlineData("openai:", "*name is missing*")]
    [InlineData("@http://localhost:1/v1", "*name is missing*")]
    [InlineData("openai:gpt-x@http://localhost:1", "*write NAME@URL*")]
    [InlineData("azure:chat", "*endpoint is missing*")]
    [InlineData("ollama:llama3@localhost:11434", "*no absolute http or https address*")]
    [InlineData("llama3@ftp://localhost", "*neither a provider nor an address*")]
    [InlineData("simulated:x", "*whole number*'x'*")]
    [InlineData("my model@http://localhost:1/v1", "*no spaces*")]
    public void Parse_OtherText_SaysWhatWasFoundAndWhatIsExpected(string text, string message)
    {
        var act = () => ModelSpec.Parse(text);

        act.Should().Throw<FormatException>().WithMessage(message).WithMessage("*Expected: *simulated:SEED.");
    }

    [Theory]
    [InlineData("sk-zqxcanary")]
    [InlineData("openai:sk-zqxcanary")]
    [InlineData("model@https://user:zqxcanary@example.test/v1")]
    [InlineData("model@https://example.test/v1?key=zqxcanary")]
    [InlineData("azure:chat@https://example.test?api-version=1&key=zqxcanary")]
    [InlineData("model@https://example.test/v1#zqxcanary")]
    [InlineData("zqxcanary0123456789zqxcanary0123456789")]
    [InlineData("openia:sk-zqxcanary")]
    [InlineData("anthropic:claude@zqxcanary0123456789zqxcanary0123456789")]
    [InlineData("simulated:sk-zqxcanary")]
    public void Parse_TextThatHoldsAKey_NeverRepeatsIt(string text)
    {
        var act = () => ModelSpec.Parse(text);

        act.Should().Throw<FormatException>().Which.ToString().Should().NotContain("zqxcanary");
    }
}
