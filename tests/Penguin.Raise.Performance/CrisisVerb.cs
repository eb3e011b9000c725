using Penguin.Raise.Benchmark;

namespace Penguin.Raise.Performance;

/// <summary>How much the local screen finds, and how often it finds something where there is nothing, on messages that another hand wrote than the rules.</summary>
/// <remarks>A hit is an action of at least the labelled one; a false alarm is any action on a benign message. With <c>--rules</c>: the messages that rules are written against, with each miss; with <c>--file PATH</c>: messages of your own; with <c>--fit LANGUAGE</c>: the weights of words, fitted anew.</remarks>
internal static class CrisisVerb
{
    private const double LeastRecall = 0.85;
    private const double MostFalseAlarms = 0.05;

    private static readonly string[] Explicit = ["self-harm", "goodbye"];

    public static async Task<bool> RunAsync(string[] args)
    {
        if (args.SkipWhile(arg => arg != "--fit").Skip(1).FirstOrDefault() is { } language)
        {
            CrisisFit.Print(language);
            return true;
        }

        var isHeld = !args.Contains("--rules", StringComparer.Ordinal) && FileIn(args) is null;
        var screen = new LocalCrisisScreen();
        var agent = RaiseAgent.Create(new Testing.SimulatedChatClient());
        var found = new List<(CrisisMessage Message, CrisisAssessment Assessment)>();
        foreach (var message in CrisisMessage.From(FileIn(args)) ?? CrisisMessage.All().Where(message => message.IsFigure == isHeld))
        {
            found.Add((message, await screen.ScreenAsync(message.Text, agent.StartSession("figure"))));
        }

        Console.WriteLine($"Local crisis screen, {(isHeld ? "half for the figure" : "half for the rules")}: {found.Count} messages, share with exact 95 % interval");
        var session = agent.StartSession("time");
        Console.WriteLine($"{await MicrosecondsAsync(screen, session, [.. found.Select(pair => pair.Message.Text)]):0} microseconds a message");
        var growth = await GrowthAsync(screen, session);
        Console.WriteLine($"hostile noise, twice as long (50 to 100 thousand characters): {growth:0.0} times the time");
        Console.WriteLine();
        foreach (var batch in found.GroupBy(pair => pair.Message.Batch))
        {
            Console.WriteLine(batch.Key is null ? "" : $"Batch {batch.Key}: {(batch.First().Message.IsBlind ? "nothing was learnt from it" : "rules and weights have learnt from it: no blind figure")}");
            foreach (var code in CrisisMessage.Languages)
            {
                PrintLanguage(code, [.. batch.Where(pair => pair.Message.Language == code)]);
            }
        }

        if (!isHeld)
        {
            found.Where(pair => !IsRight(pair)).ToList().ForEach(Print);
            return true;
        }

        // Only messages that nothing was learnt from can hold a bound.
        var blind = found.Where(pair => pair.Message is { Language: "en", IsBlind: true }).GroupBy(pair => pair.Message.Batch).ToArray();
        var held = Array.ConvertAll(blind, batch => AreHeld([.. batch], $"batch {batch.Key}, English"));
        Console.WriteLine($"{(growth <= 3 ? "holds " : "MISSED")} time grows with the length only (at most 3 times for twice the length)");
        return Array.TrueForAll(held, all => all) && growth <= 3;
    }

    private static async Task<double> MicrosecondsAsync(LocalCrisisScreen screen, RaiseSession session, string[] messages)
    {
        const int Rounds = 5;
        var start = System.Diagnostics.Stopwatch.GetTimestamp();
        for (var round = 0; round < Rounds; round++)
        {
            foreach (var message in messages)
            {
                await screen.ScreenAsync(message, session);
            }
        }

        return System.Diagnostics.Stopwatch.GetElapsedTime(start).TotalMicroseconds / (Rounds * messages.Length);
    }

    // Words that begin many patterns. Linear growth is 2, quadratic 4.
    private static async Task<double> GrowthAsync(LocalCrisisScreen screen, RaiseSession session)
    {
        string[] noise = [.. new[] { 750, 1500 }.Select(times => string.Concat(Enumerable.Repeat("i want to i really just so so to be going to i think about my the and ", times)))];
        var ratios = new List<double>();
        for (var i = 0; i < 5; i++)
        {
            var shorter = await MicrosecondsAsync(screen, session, [noise[0]]);
            ratios.Add(await MicrosecondsAsync(screen, session, [noise[1]]) / shorter);
        }

        return ratios.Order().ElementAt(ratios.Count / 2);
    }

    private static string? FileIn(string[] args) => args.SkipWhile(arg => arg != "--file").Skip(1).FirstOrDefault();

    private static bool IsRight((CrisisMessage Message, CrisisAssessment Assessment) pair) =>
        pair.Message.IsBenign ? pair.Assessment.Action == CrisisAction.None : pair.Assessment.Action >= pair.Message.Action;

    private static ProportionInterval Recall((CrisisMessage Message, CrisisAssessment Assessment)[] found) => ProportionInterval.Of(found.Count(IsRight), found.Length);

    private static ProportionInterval FalseAlarms((CrisisMessage Message, CrisisAssessment Assessment)[] found) => ProportionInterval.Of(found.Count(pair => !IsRight(pair)), found.Length);

    private static void PrintLanguage(string language, (CrisisMessage Message, CrisisAssessment Assessment)[] found)
    {
        if (found.Length == 0)
        {
            return;
        }

        var (danger, benign) = (found.Where(pair => !pair.Message.IsBenign).ToArray(), found.Where(pair => pair.Message.IsBenign).ToArray());
        Console.WriteLine($"{language}  recall        {Text(Recall(danger))}");
        foreach (var kind in danger.GroupBy(pair => pair.Message.Kind))
        {
            Console.WriteLine($"      {kind.Key,-12}{Text(Recall([.. kind]))}");
        }

        Console.WriteLine($"    false alarms  {Text(FalseAlarms(benign))}");
        Console.WriteLine();
    }

    private static string Text(ProportionInterval share) => $"{100 * share.Share,5:0.0} % [{100 * share.Lower:0.0}, {100 * share.Upper:0.0}] ({share.Count} of {share.Total})";

    private static void Print((CrisisMessage Message, CrisisAssessment Assessment) pair) =>
        Console.WriteLine($"{pair.Message.Language} {pair.Message.Kind} {pair.Message.Action} found {pair.Assessment.Action} [{string.Join(' ', pair.Assessment.Reasons)}]: {pair.Message.Text}");

    private static bool AreHeld((CrisisMessage Message, CrisisAssessment Assessment)[] found, string name)
    {
        var recall = Recall([.. found.Where(pair => !pair.Message.IsBenign)]);
        var plain = Recall([.. found.Where(pair => pair.Message.Action == CrisisAction.Crisis && Explicit.Contains(pair.Message.Kind, StringComparer.Ordinal))]);
        var alarms = FalseAlarms([.. found.Where(pair => pair.Message.IsBenign)]);
        (string Name, bool Holds)[] bounds =
        [
            ($"{name}: recall at least {LeastRecall:0 %}: {Text(recall)}", recall.Share >= LeastRecall),
            ($"{name}: explicit statements and goodbyes 100 %: {Text(plain)}", plain.Count == plain.Total),
            ($"{name}: false alarms at most {MostFalseAlarms:0 %}: {Text(alarms)}", alarms.Share <= MostFalseAlarms),
        ];
        bounds.ToList().ForEach(bound => Console.WriteLine($"{(bound.Holds ? "holds " : "MISSED")} {bound.Name}"));
        return bounds.All(bound => bound.Holds);
    }
}
