using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;

namespace Quickstart;

/// <summary>The command line.</summary>
internal static class QuickstartCommand
{
    public static RootCommand Create()
    {
        var endpoint = new Option<Uri?>("--endpoint")
        {
            Description = "An OpenAI-compatible server, for example http://localhost:8000/v1. Left out: the simulated model, offline.", HelpName = "URL", CustomParser = Address,
        };
        var model = new Option<string?>("--model") { Description = "The model's name at the endpoint.", HelpName = "NAME" };
        var data = new Option<FileInfo?>("--data") { Description = "Your own scenarios in the published record format (JSON or JSONL). Left out: the 210 sample scenarios.", HelpName = "FILE" };
        var seed = Number("--seed", "The seed of the simulated model and of all draws", 0, 1_000_000, "1");
        var limit = Number("--limit", "Take only the first N scenarios", 1, int.MaxValue, "all");
        var concurrency = Number("--concurrency", "How many answers are worked on at a time", 1, 256, "8");

        var command = new RootCommand("Answers scenarios without context, with the whole context and after a RAISE conversation, and judges each answer for the person who gets it. The API key, where the server wants one, is read from OPENAI_COMPATIBLE_API_KEY.")
        {
            endpoint, model, data, seed, limit, concurrency,
        };
        command.Validators.Add(found =>
        {
            if (found.GetResult(endpoint) is null != found.GetResult(model) is null)
            {
                found.AddError("--endpoint and --model go together: give both, or neither for the simulated model.");
            }
        });
        command.SetAction((parsed, token) => QuickstartRun.RunAsync(
            new QuickstartSettings(parsed.GetValue(endpoint), parsed.GetValue(model), parsed.GetValue(data), parsed.GetValue(seed) ?? 1, parsed.GetValue(limit) ?? int.MaxValue, parsed.GetValue(concurrency) ?? 8), token));
        return command;
    }

    private static Option<int?> Number(string name, string description, int least, int most, string leftOut)
    {
        var range = least.ToString(CultureInfo.InvariantCulture) + (most == int.MaxValue ? " or more" : $" to {most.ToString(CultureInfo.InvariantCulture)}");
        return new Option<int?>(name)
        {
            Description = $"{description}: {range}. Left out: {leftOut}.", HelpName = "N",
            CustomParser = parsed =>
            {
                if (int.TryParse(Word(parsed), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most)
                {
                    return number;
                }

                parsed.AddError($"{name} must be a whole number, {range}; '{Word(parsed)}' was given.");
                return null;
            },
        };
    }

    private static Uri? Address(ArgumentResult parsed)
    {
        if (Uri.TryCreate(Word(parsed), UriKind.Absolute, out var url) && url.Scheme is "http" or "https")
        {
            return url;
        }

        parsed.AddError($"--endpoint needs an absolute http or https address, for example http://localhost:8000/v1; '{Word(parsed)}' was given.");
        return null;
    }

    private static string Word(ArgumentResult parsed) => parsed.Tokens.Count == 1 ? parsed.Tokens[0].Value : "";
}
