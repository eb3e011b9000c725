using Microsoft.Extensions.AI;
using Microsoft.Extensions.Configuration;

namespace Penguin.Raise.Providers.Tests;

public sealed class ModelClientFactoryTests
{
    [Theory]
    [InlineData("openai:m", "OPENAI_API_KEY")]
    [InlineData("azure:m@https://example.test", "AZURE_OPENAI_API_KEY")]
    [InlineData("anthropic:m", "ANTHROPIC_API_KEY")]
    public void CreateChatClient_NoKey_NamesTheVariable(string spec, string variable)
    {
        Assert.SkipWhen(Environment.GetEnvironmentVariable(variable) is not null, $"{variable} is set here.");

        var act = () => new ModelClientFactory().CreateChatClient(spec);

        act.Should().Throw<InvalidOperationException>().WithMessage($"*{variable}*user secret*");
    }

    [Fact]
    public void Find_KeyOfOpenAI_IsNotForAnotherServer()
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?> { ["OPENAI_API_KEY"] = "k", ["OPENAI_COMPATIBLE_API_KEY"] = "other" }).Build();

        var (elsewhere, own) = (ApiKeys.Find(ModelSpec.Parse("m@http://localhost:1/v1"), configuration), ApiKeys.Find(ModelSpec.Parse("openai:m"), configuration));

        (elsewhere, own).Should().Be(("other", "k"));
    }

    [Theory]
    [InlineData("m@http://localhost:1/v1", "openai")]
    [InlineData("openai:m", "openai")]
    [InlineData("azure:m@https://example.test", "openai")]
    [InlineData("ollama:m", "ollama")]
    [InlineData("anthropic:m", "anthropic")]
    public void CreateChatClient_EachProvider_IsItsOwnClient(string spec, string provider)
    {
        using var client = Factory().CreateChatClient(spec);

        client.GetService<ChatClientMetadata>()!.ProviderName.Should().Be(provider);
        client.GetService<ModelCapabilities>().Should().Be(ModelCapabilities.Of(ModelSpec.Parse(spec).Provider));
    }

    [Fact]
    public void CreateChatClient_CapabilitiesTold_GoBeforeTheDefaults()
    {
        var options = new ModelClientOptions { Capabilities = new ModelCapabilities { Seed = false } };

        using var client = new ModelClientFactory(options).CreateChatClient("ollama:m");

        client.GetService<ModelCapabilities>().Should().Be(ModelCapabilities.Of(ModelProvider.Ollama) with { Seed = false });
    }

    [Fact]
    public async Task CreateChatClient_Simulated_PlaysTheStages()
    {
        using var client = new ModelClientFactory().CreateChatClient("simulated:3");

        var answer = await new AnswerWriter(client).WriteAsync(new AnswerRequest { Query = "How do I start?" }, TestContext.Current.CancellationToken);

        answer.Text.Should().Contain("[simulated; ");
    }

    [Theory]
    [InlineData("anthropic:m")]
    [InlineData("simulated")]
    public void CreateEmbeddingGenerator_ProviderWithoutThem_SaysWhichHave(string spec)
    {
        var act = () => Factory().CreateEmbeddingGenerator(spec);

        act.Should().Throw<FormatException>().WithMessage("*no embeddings*ollama:NAME*");
    }

    private static ModelClientFactory Factory() => new(new ModelClientOptions
    {
        Configuration = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["OPENAI_API_KEY"] = "k", ["AZURE_OPENAI_API_KEY"] = "k", ["ANTHROPIC_API_KEY"] = "k",
        }).Build(),
    });
}
