// The smallest chat: asks the few things that matter, then answers. Offline, with the simulated model.
using Microsoft.Extensions.DependencyInjection;
using Penguin.Raise;
using Penguin.Raise.Testing;

// <first-answer>
var services = new ServiceCollection();
services.AddChatClient(new SimulatedChatClient()); // or any other IChatClient
services.AddRaise();
await using var provider = services.BuildServiceProvider();
var agent = provider.GetRequiredService<IRaiseAgent>();

var outcome = await agent.RespondAsync(agent.StartSession("demo"), "How do I find motivation for a new hobby?");
while (outcome is AskOutcome ask)
{
    Console.WriteLine(ask.Question.Message);
    outcome = await agent.RespondAsync(ask.Session, Console.ReadLine() ?? "just answer");
}

Console.WriteLine(outcome is AnswerOutcome answer ? answer.Text : outcome);
// </first-answer>
