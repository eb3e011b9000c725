using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Testing;
using Microsoft.Extensions.Options;
using Penguin.Raise.Testing;

namespace Penguin.Raise.Tests;

public class StartWarningTests
{
    [Theory]
    [InlineData(false, 1)]
    [InlineData(true, 0)]
    public void Start_ScreenAndResources_AreMissedAtTheStartAndOnce(bool registered, int warnings)
    {
        var logs = new FakeLogCollector();
        var services = new ServiceCollection().AddLogging(logging => logging.Services.AddSingleton<ILoggerProvider>(new FakeLoggerProvider(logs)));
        services.AddChatClient(new SimulatedChatClient());
        var raise = services.AddRaise();
        _ = registered ? raise.WithCrisisScreen<NoScreen>().WithCrisisResources<NoResources>() : raise;
        using var provider = services.BuildServiceProvider();

        provider.GetRequiredService<IStartupValidator>().Validate();
        provider.GetRequiredService<IRaiseAgent>();

        logs.GetSnapshot().Count(record => record.Level == LogLevel.Warning).Should().Be(warnings);
    }

    private sealed class NoScreen : ICrisisScreen
    {
        public ValueTask<CrisisAssessment> ScreenAsync(string message, RaiseSession session, CancellationToken cancellationToken = default) => new(CrisisAssessment.None);
    }

    private sealed class NoResources : ICrisisResourceProvider
    {
        public ValueTask<IReadOnlyList<CrisisResource>> FindAsync(CrisisResourceQuery query, CancellationToken cancellationToken = default) => new((IReadOnlyList<CrisisResource>)[]);
    }
}
