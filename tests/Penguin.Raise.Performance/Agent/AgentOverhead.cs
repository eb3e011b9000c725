using System.Diagnostics;
using Microsoft.Extensions.AI;

namespace Penguin.Raise.Performance;

/// <summary>What the agent itself costs a turn: the model's replies are at hand, nothing is embedded and no path searched.</summary>
internal static class AgentOverhead
{
    private const int Turns = 4000;
    private const int WarmUps = 8;
    private const string Query = "How do I start with a new daily rhythm?";
    private const string Reply = "It is like this: calm.";

    public static async Task PrintAsync(BoundTable table)
    {
        BoundTable.Head("The agent's own cost a turn: ten attributes, canned replies, median of 4,000 turns once the code is compiled for good; crisis screen included");
        using var model = new Canned();
        var agent = RaiseAgent.Create(model, AgentTrace.Options(3));
        var start = agent.StartSession("cost");
        var asked = await agent.RespondAsync(start, Query);
        await WarmUpAsync(agent, start, asked.Session);
        var (first, firstBytes) = await MeasureAsync(agent, start, Query);
        var (second, secondBytes) = await MeasureAsync(agent, asked.Session, Reply);
        table.AtMost("a turn that ends in a question: CPU microseconds", first, 50);
        table.AtMost("a turn that ends in a question: KB", firstBytes / 1024.0, 30);
        table.AtMost("a reply that ends in a question: CPU microseconds", second, 50);
        table.AtMost("a reply that ends in a question: KB", secondBytes / 1024.0, 30);
        var bare = RaiseAgent.Create(model, AgentTrace.Options(3), screens: []);
        await WarmUpAsync(bare, start, asked.Session);
        PrintBare("the same turn without the crisis screen", await MeasureAsync(bare, start, Query));
        PrintBare("the same reply without the crisis screen", await MeasureAsync(bare, asked.Session, Reply));
    }

    // The runtime compiles what is called often a second time, in the background.
    private static async Task WarmUpAsync(RaiseAgent agent, RaiseSession start, RaiseSession asked)
    {
        for (var round = 0; round < WarmUps; round++)
        {
            await MeasureAsync(agent, start, Query);
            await MeasureAsync(agent, asked, Reply);
        }
    }

    private static void PrintBare(string what, (double Microseconds, double Bytes) cost) => BoundTable.Line(what, $"{cost.Microseconds:0.0} microseconds, {cost.Bytes / 1024.0:0.0} KB");

    private static async Task<(double Microseconds, double Bytes)> MeasureAsync(RaiseAgent agent, RaiseSession session, string message)
    {
        var (times, bytes) = (new double[Turns], new double[Turns]);
        for (var i = 0; i < Turns; i++)
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            var start = Stopwatch.GetTimestamp();
            await agent.RespondAsync(session, message);
            times[i] = Stopwatch.GetElapsedTime(start).TotalMicroseconds;
            bytes[i] = GC.GetAllocatedBytesForCurrentThread() - before;
        }

        return (PathsBench.Median(times), PathsBench.Median(bytes));
    }

    private sealed class Canned : IChatClient
    {
        private static readonly Task<ChatResponse> Reading = Task.FromResult(new ChatResponse(new ChatMessage(ChatRole.Assistant,
            """{"facts":[],"danger":false,"wants_answer":false,"asks_why":false,"hostile":false,"new_query":false,"language":"en","completeness_reason":"Canned.","completeness":0}"""))
        {
            FinishReason = ChatFinishReason.Stop, Usage = new UsageDetails { InputTokenCount = 900, OutputTokenCount = 60 },
        });

        public Task<ChatResponse> GetResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default) => Reading;

        public IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default) =>
            throw new NotSupportedException("Only whole replies are measured.");

        public object? GetService(Type serviceType, object? serviceKey = null) => null;

        public void Dispose()
        {
            // Nothing is held.
        }
    }
}
