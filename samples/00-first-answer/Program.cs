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
    var reply = Console.ReadLine();
    outcome = await agent.RespondAsync(ask.Session, string.IsNullOrWhiteSpace(reply) ? "just answer" : reply);
}

// Help comes first, whatever else there is to show.
Console.WriteLine(outcome.HelpText);
outcome.Resources.ToList().ForEach(place => Console.WriteLine($"{place.Name}: {place.Call ?? place.Text ?? place.Web}"));
Console.WriteLine(outcome switch
{
    AnswerOutcome answer => answer.Text,
    CrisisOutcome => "", // all that is to be said then is above
    FailedOutcome failed => failed.Diagnostic,
    _ => "Somebody will take over.",
});
// </first-answer>
