using System.CommandLine;

namespace Quickstart;

/// <summary>The command line.</summary>
internal static class QuickstartCommand
{
    public static RootCommand Create()
    {
        var endpoint = new Option<Uri?>("--endpoint")
        {
            Description = "An OpenAI-compatible server, for example http://localhost:8000/v1. Left out: the simulated model, offline.", HelpName = "URL",
            CustomParser = parsed => Uri.TryCreate(parsed.Tokens.Single().Value, UriKind.Absolute, out var url) && url.Scheme is "http" or "https" ? url : Fault<Uri>(parsed, "--endpoint needs an absolute http or https address, for example http://localhost:8000/v1."),
        };
        var model = new Option<string?>("--model") { Description = "The model's name at the endpoint.", HelpName = "NAME" };
        var data = new Option<FileInfo?>("--data") { Description = "Your own scenarios in the published record format (JSON or JSONL). Left out: the 210 sample scenarios.", HelpName = "FILE" };
        var seed = new Option<int>("--seed") { Description = "The seed of the simulated model and of all draws.", DefaultValueFactory = _ => 1 };
        var limit = new Option<int?>("--limit") { Description = "Take only the first N scenarios.", HelpName = "N" };
        var concurrency = new Option<int>("--concurrency") { Description = "How many answers are worked on at a time.", DefaultValueFactory = _ => 8 };
        limit.Validators.Add(found => AddFault(found, found.GetValueOrDefault<int?>() is < 1, "--limit must be 1 or more."));
        concurrency.Validators.Add(found => AddFault(found, found.GetValueOrDefault<int>() is < 1 or > 256, "--concurrency must be 1 to 256."));

        var command = new RootCommand("Answers scenarios without context, with the whole context and after a RAISE conversation, and judges each answer for the person who gets it. The API key is read from OPENAI_API_KEY.")
        {
            endpoint, model, data, seed, limit, concurrency,
        };
        command.Validators.Add(found => AddFault(found, found.GetValue(endpoint) is null != found.GetValue(model) is null, "--endpoint and --model go together: give both, or neither for the simulated model."));
        command.SetAction((parsed, token) => QuickstartRun.RunAsync(
            new QuickstartSettings(parsed.GetValue(endpoint), parsed.GetValue(model), parsed.GetValue(data), parsed.GetValue(seed), parsed.GetValue(limit), parsed.GetValue(concurrency)), token));
        return command;
    }

    private static void AddFault(System.CommandLine.Parsing.SymbolResult found, bool isFault, string message)
    {
        if (isFault)
        {
            found.AddError(message);
        }
    }

    private static T? Fault<T>(System.CommandLine.Parsing.ArgumentResult found, string message)
        where T : class
    {
        found.AddError(message);
        return null;
    }
}
