// The smallest chat: asks the few things that matter, then answers. Offline, with the simulated model.
using Microsoft.Extensions.AI;
using Penguin.Raise;
using Penguin.Raise.Testing;

// <first-answer>
var chat = new SimulatedChatClient().AsBuilder().UseRaise().Build(); // or any other IChatClient
var history = new List<ChatMessage>();
foreach (var text in new[] { "How do I find motivation for a new hobby?", "A bit lonely since I moved here", "Just answer" })
{
    history.Add(new ChatMessage(ChatRole.User, text));
    var reply = await chat.GetResponseAsync(history);
    history.AddRange(reply.Messages);
    Console.WriteLine($"> {text}\n{reply.Text}\n");
}
// </first-answer>
