using System.Globalization;
using Microsoft.Extensions.AI;
using Penguin.Raise.Providers;
using Penguin.Raise.Replies;

namespace Penguin.Raise.LiveReplies;

/// <summary>Runs the table over the model of a spec and prints what came of it.</summary>
internal static class LiveRun
{
    public const string ModelVariable = "PENGUIN_LIVE_MODEL";
    public const double DefaultLeast = 0.9;

    private const int AtATime = 4;

    /// <returns>0: enough were understood; 1: too few; 2: there is no model, or it cannot be reached.</returns>
    public static async Task<int> RunAsync(string? spec, double least, string? language, CancellationToken cancellationToken)
    {
        if (string.IsNullOrWhiteSpace(spec))
        {
            return await RefusedAsync($"No model is named: set {ModelVariable}, or give --model, to a spec such as openai:NAME, anthropic:NAME, ollama:NAME or NAME@URL, and set the provider's key (for example OPENAI_API_KEY).");
        }

        try
        {
            using var client = new ModelClientFactory().CreateChatClient(spec);
            ReplyRow[] rows = [.. ReplyTable.Load().Where(row => language is null || row.Language == language)];
            return rows.Length == 0 ? await RefusedAsync($"There are no replies in '{language}'. Expected: en, es, de, fr, zh or ar.")
                : Report(ModelSpec.Parse(spec).ToString(), await RunAsync(client, rows, cancellationToken), least);
        }
        catch (Exception fault) when (fault is FormatException or InvalidOperationException)
        {
            return await RefusedAsync(fault.Message);
        }
    }

    private static async Task<ReplyResult[]> RunAsync(IChatClient client, ReplyRow[] rows, CancellationToken cancellationToken)
    {
        var (run, results) = (new ReplyRun(client), new ReplyResult[rows.Length]);
        await Parallel.ForAsync(0, rows.Length, new ParallelOptions { MaxDegreeOfParallelism = AtATime, CancellationToken = cancellationToken }, async (i, token) => results[i] = await run.RunAsync(rows[i], token));
        return results;
    }

    private static int Report(string model, ReplyResult[] results, double least)
    {
        var agreed = results.Count(result => result.Differences.Count == 0);
        var share = (double)agreed / results.Length;
        Console.Write(ConfusionTable.Format(results));
        foreach (var result in results.Where(result => result.Differences.Count > 0))
        {
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{result.Row.Id} ({result.Row.Kind}): '{result.Row.Reply}': {string.Join("; ", result.Differences)}"));
        }

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{model}: {agreed} of {results.Length} replies were understood ({share:P1}; at least {least:P1} expected). {ConfusionTable.ByLanguage(results)}."));
        return share >= least ? 0 : 1;
    }

    private static async Task<int> RefusedAsync(string message)
    {
        await Console.Error.WriteLineAsync(message);
        return 2;
    }
}
