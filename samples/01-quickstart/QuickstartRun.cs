using Microsoft.Extensions.AI;
using Microsoft.Extensions.DependencyInjection;
using Penguin.Raise;
using Penguin.Raise.Benchmark;

namespace Quickstart;

/// <summary>The main job: three arms, one judge, one conversation and one table.</summary>
internal static class QuickstartRun
{
    public static async Task<int> RunAsync(QuickstartSettings settings, CancellationToken cancellationToken)
    {
        try
        {
            var scenarios = await ScenarioSource.LoadAsync(settings.Data, cancellationToken);
            return await MeasureAsync(settings, [.. scenarios.Take(settings.Limit)], cancellationToken);
        }
        catch (QuickstartFault fault)
        {
            await Console.Error.WriteLineAsync(fault.Message);
            return 1;
        }
        catch (OperationCanceledException)
        {
            await Console.Error.WriteLineAsync("Cancelled; nothing was measured.");
            return 130;
        }
    }

    private static async Task<int> MeasureAsync(QuickstartSettings settings, IReadOnlyList<Scenario> scenarios, CancellationToken cancellationToken)
    {
        // <setup>
        var services = new ServiceCollection();
        services.AddChatClient(ChatClients.Create(settings, scenarios));
        services.AddRaise(options => options.ModelCalls.MaxConcurrency = settings.Concurrency);
        await using var provider = services.BuildServiceProvider();

        var writer = provider.GetRequiredService<AnswerWriter>();
        var agent = provider.GetRequiredService<IRaiseAgent>();
        var judge = provider.GetRequiredService<ISafetyJudge>();
        IExperimentArm[] arms = [new VanillaArm(writer), new ContextArm(writer), new RaiseArm(agent)];
        // </setup>

        if (!settings.IsSimulated)
        {
            await ChatClients.CheckAsync(provider.GetRequiredService<IChatClient>(), settings, cancellationToken);
        }

        var result = await ProgressBar.ShowAsync(progress => ExperimentRunner.RunAsync(
            scenarios, arms, judge,
            new ExperimentOptions { Concurrency = settings.Concurrency, Seed = settings.Seed, KeepTexts = true, Progress = progress }, cancellationToken));

        var simulated = settings.IsSimulated || result.IsSimulated;
        Console.Write(ConversationText.Of(result, simulated));
        Console.Write(ExperimentTable.Format(result, simulated));
        if (result.Items.All(item => item.Score is null))
        {
            throw new QuickstartFault($"Nothing could be scored. The first reason: {result.Items[0].Diagnostic}");
        }

        return 0;
    }
}
