using Microsoft.Extensions.AI;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Penguin.Raise.Providers.Tests;

/// <summary>The code that docs/providers.md shows.</summary>
public sealed class ProvidersPageExamples
{
    [Fact]
    public async Task Register_Spec_ServesTheAgent()
    {
        var services = new ServiceCollection();
        var configuration = new ConfigurationBuilder().Build();

        // <register>
        var factory = new ModelClientFactory(new ModelClientOptions { Configuration = configuration });
        services.AddChatClient(factory.CreateChatClient("llama3@http://localhost:8000/v1"));
        services.AddKeyedChatClient(ModelStage.Judge.Name, factory.CreateChatClient("simulated:7"));
        services.AddRaise();
        // </register>

        await using var provider = services.BuildServiceProvider();
        provider.GetRequiredService<IRaiseAgent>().Should().NotBeNull();
    }

    [Fact]
    public async Task Capabilities_Told_AreKnown()
    {
        // <told>
        var factory = new ModelClientFactory(new ModelClientOptions { Capabilities = new ModelCapabilities { Temperature = false, SchemaOutput = false } });
        using var client = factory.CreateChatClient("reasoner@http://localhost:8000/v1");
        var known = client.GetService<ModelCapabilities>();
        // </told>

        known!.Temperature.Should().BeFalse();
        await Task.CompletedTask;
    }

    [Fact]
    public async Task Doctor_Simulated_IsReadable()
    {
        var cancellationToken = TestContext.Current.CancellationToken;

        // <doctor>
        var report = await ModelDoctor.CheckAsync("llama3@http://127.0.0.1:9/v1", cancellationToken: cancellationToken);
        Console.WriteLine(report);
        // </doctor>

        report.IsUsable.Should().BeFalse();
    }
}
