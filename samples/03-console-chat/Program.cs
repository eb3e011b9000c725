// A conversation at the console: asks the few things that matter and says why, shows what it knows, answers, and goes on until "/end".
using System.Text;
using ConsoleChat;
using Microsoft.Extensions.DependencyInjection;
using Penguin.Raise;
using Penguin.Raise.Providers;

Console.OutputEncoding = Console.InputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);

// <setup>
// Offline by default. A real model: PENGUIN_MODEL=openai:NAME or NAME@URL, with its key in the environment.
var spec = Environment.GetEnvironmentVariable("PENGUIN_MODEL") ?? "simulated";
var services = new ServiceCollection();
services.AddChatClient(new ModelClientFactory().CreateChatClient(spec));
services.AddRaise();
await using var provider = services.BuildServiceProvider();
var agent = provider.GetRequiredService<IRaiseAgent>();
// </setup>

Console.WriteLine($"Model: {spec}. Type what you want to know; /known shows what I know, /why why I did what I did, /end ends.");
var session = agent.StartSession("console");
RaiseOutcome? outcome = null;
while (Ask(session) is { } line && line.Trim() != "/end")
{
    switch (line.Trim())
    {
        case "/known":
            Console.WriteLine(ChatText.Known(session.Profile));
            continue;
        case "/why":
            Console.WriteLine(outcome is null ? "Nothing has happened yet." : ChatText.Why(outcome.Explain()));
            continue;
        case "" when session.OpenQuestion is null: // only a question may be met with silence
            continue;
    }

    // <turn>
    await foreach (var update in agent.RespondStreamingAsync(session, line))
    {
        switch (update)
        {
            case HelpUpdate help: // before anything else
                Console.WriteLine(ChatText.Help(help));
                break;
            case TextUpdate piece:
                Console.Write(piece.Text);
                break;
            case OutcomeUpdate last:
                (outcome, session) = (last.Outcome, last.Outcome.Session);
                Console.WriteLine(ChatText.End(last.Outcome));
                break;
        }
    }
    // </turn>
}

static string? Ask(RaiseSession session)
{
    Console.Write(session.OpenQuestion is null ? "\n> " : "\nanswer> ");
    var line = Console.ReadLine();
    if (Console.IsInputRedirected)
    {
        Console.WriteLine(line); // a script's lines are seen as if they had been typed
    }

    return line;
}
