// A small chat app as there are many: instructions, a tool, a history, streamed replies. Each argument is a message; without any, each line of the input.
using System.Globalization;
using ExistingApp;
using Microsoft.Extensions.AI;

// <client>
using var client = new OfflineModel() // or any other IChatClient
    .AsBuilder()
    .UseFunctionInvocation()
    .Build();
// </client>

var options = new ChatOptions { Temperature = 0.5f, Tools = [AIFunctionFactory.Create(() => "until 18:00", "library_hours", "When the town's library closes.")] };
List<ChatMessage> history = [new(ChatRole.System, "You are the assistant of a town's library. Be brief.")];
foreach (var message in args.Length > 0 ? args : Lines())
{
    Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"> {message}"));
    history.Add(new ChatMessage(ChatRole.User, message));
    List<ChatResponseUpdate> reply = [];
    await foreach (var update in client.GetStreamingResponseAsync(history, options))
    {
        Console.Write(update.Text);
        reply.Add(update);
    }

    Console.WriteLine();
    history.AddMessages(reply);
}

static IEnumerable<string> Lines()
{
    while (Console.ReadLine() is { } line)
    {
        yield return line;
    }
}
