using System.Globalization;

namespace Penguin.Raise.Performance;

/// <summary>Fits the weights of one language by logistic regression on all practice messages, and prints the file that the screen reads. The same messages give the same file.</summary>
/// <remarks>The bounds come from messages of writers that were held out: each writer's are weighed by weights that were fitted without them.</remarks>
internal static class CrisisFit
{
    private const int Rounds = 30;
    private const double Step = 0.3;
    private const int FewestTimes = 2;
    private const double Decay = 0.01;

    // How much a name counts as having moved before the first message: names that are seen a few times stay near zero.
    private const double FirstMoved = 64;
    private const double LeastShown = 0.05;

    // What a rule is trusted more than its record says: the sentences that it is made for are plain ones, the practice messages are mostly not. Weights that come from fewer messages overrule less.
    private const double RuleTrust = 1;
    private const double RuleTrustWithFewMessages = 2;
    private const int FewMessages = 5000;

    // A plain statement or a farewell that is missed is worse than another message.
    private const double PlainWeight = 1.5;

    // Of the harmless messages of writers that were held out, and of those that call for support only.
    private const double MostFalseAlarms = 0.04;
    private const double MostRaised = 0.15;

    public static void Print(string language)
    {
        var rules = LocalCrisisScreen.RuleSets.Single(set => set.Language == language);
        var messages = CrisisMessage.Practice().Where(message => message.Language == language).Select(message => Of(rules, message)).ToArray();
        var held = new (double Help, double Crisis)[messages.Length];
        Parallel.ForEach(messages.Select(message => message.Writer).Distinct(StringComparer.Ordinal), writer =>
        {
            var kept = messages.Where(message => message.Writer != writer).ToArray();
            var (help, crisis) = (Fitted.To(kept, message => message.Action > CrisisAction.None), Fitted.To(kept, message => message.Action == CrisisAction.Crisis));
            for (var at = 0; at < messages.Length; at++)
            {
                held[at] = messages[at].Writer == writer ? (help.Score(messages[at].Features), crisis.Score(messages[at].Features)) : held[at];
            }
        });
        var helpBound = Bound(held.Where((_, at) => messages[at].Action == CrisisAction.None).Select(pair => pair.Help), MostFalseAlarms);
        var crisisBound = Bound(held.Where((pair, at) => messages[at].Action == CrisisAction.Supportive && pair.Help >= helpBound).Select(pair => pair.Crisis), MostRaised);
        Console.Error.WriteLine(Held(messages, held, helpBound, crisisBound));
        Print(Fitted.To(messages, message => message.Action > CrisisAction.None), Fitted.To(messages, message => message.Action == CrisisAction.Crisis), helpBound, crisisBound);
    }

    private static void Print(Fitted help, Fitted crisis, double helpBound, double crisisBound)
    {
        Console.WriteLine("# How much words, pairs of neighbours and findings of the rules tell of a call for help, and of a crisis: above zero for it, below zero against it.");
        Console.WriteLine("# Fitted by logistic regression on practice messages (verb crisis --fit). See docs/crisis.md.");
        Console.WriteLine(Line(help.Bias, crisis.Bias, "= bias"));
        Console.WriteLine(Line(helpBound, crisisBound, "= bound"));
        var lines = help.Weights.Select(pair => (Name: pair.Key, Help: pair.Value, Crisis: crisis.Weights.GetValueOrDefault(pair.Key)))
            .Where(line => Math.Max(Math.Abs(line.Help), Math.Abs(line.Crisis)) >= LeastShown);
        foreach (var line in lines.OrderByDescending(line => line.Help).ThenBy(line => line.Name, StringComparer.Ordinal))
        {
            Console.WriteLine(Line(line.Help, line.Crisis, line.Name));
        }
    }

    private static string Line(double help, double crisis, string name) => string.Create(CultureInfo.InvariantCulture, $"{help:0.##} {crisis:0.##} {name}");

    private static string Held(Weighed[] messages, (double Help, double Crisis)[] held, double helpBound, double crisisBound)
    {
        CrisisAction ActionAt(int at) => held[at].Help < helpBound ? CrisisAction.None : held[at].Crisis < crisisBound ? CrisisAction.Supportive : CrisisAction.Crisis;
        var danger = Enumerable.Range(0, messages.Length).Where(at => messages[at].Action > CrisisAction.None).ToArray();
        string Share(string name, Func<Weighed, bool> isOf) => danger.Where(at => isOf(messages[at])).ToArray() is { Length: > 0 } some
            ? string.Create(CultureInfo.InvariantCulture, $"\n  {name}: {some.Length}, at their level {some.Count(at => ActionAt(at) >= messages[at].Action) / (double)some.Length:P1}, any action {some.Count(at => ActionAt(at) > CrisisAction.None) / (double)some.Length:P1}, crisis {some.Count(at => ActionAt(at) == CrisisAction.Crisis) / (double)some.Length:P1}")
            : "";
        return string.Create(CultureInfo.InvariantCulture, $"writers held out: {messages.Length - danger.Length} harmless messages, {MostFalseAlarms:P0} of them false alarms; bounds {helpBound:0.00} and {crisisBound:0.00}")
            + Share("all of danger", _ => true) + Share("plain statements", message => message.IsPlain && message.Kind == "self-harm") + Share("goodbyes", message => message.Kind == "goodbye")
            + string.Create(CultureInfo.InvariantCulture, $"\n  harmless called crisis: {Enumerable.Range(0, messages.Length).Count(at => messages[at].Action == CrisisAction.None && ActionAt(at) == CrisisAction.Crisis) / (double)(messages.Length - danger.Length):P1}")
            + Share("supportive", message => message.Action == CrisisAction.Supportive);
    }

    private static double Bound(IEnumerable<double> scores, double most)
    {
        var ordered = scores.OrderDescending().ToArray();
        return ordered[(int)(most * ordered.Length)];
    }

    private static Weighed Of(ScreenRuleSet rules, CrisisMessage message)
    {
        var tokens = ScreenTokens.Of(message.Text);
        var features = new SortedSet<string>(StringComparer.Ordinal);
        ScreenFeatures.Visit(tokens, 0, tokens.All.Count, rules.Find(tokens, CrisisOptions.DefaultAgeLimit), (first, second) => features.Add(second is null ? first : $"{first}_{second}"));
        return new Weighed(message.Writer, message.Kind, message.Action, [.. features]);
    }

    private sealed record Weighed(string Writer, string Kind, CrisisAction Action, string[] Features)
    {
        public bool IsPlain => Action == CrisisAction.Crisis && Kind is "self-harm" or "goodbye";

        public override string ToString() => nameof(Weighed);
    }

    /// <summary>Weights that were fitted, by gradient steps that shrink where a name has moved much (Duchi, Hazan, Singer 2011), averaged over the second half of the rounds.</summary>
    private sealed record Fitted(double Bias, IReadOnlyDictionary<string, double> Weights)
    {
        public double Score(string[] features) => Bias + features.Sum(feature => Weights.GetValueOrDefault(feature));

        public override string ToString() => nameof(Fitted);

        public static Fitted To(Weighed[] messages, Func<Weighed, bool> isWanted)
        {
            var names = messages.SelectMany(message => message.Features).CountBy(feature => feature, StringComparer.Ordinal).Where(pair => pair.Value >= FewestTimes)
                .Select(pair => pair.Key).Order(StringComparer.Ordinal).ToArray();
            var numbers = names.Select((name, number) => (name, number)).ToDictionary(pair => pair.name, pair => pair.number, StringComparer.Ordinal);
            var rows = messages.Select(message => message.Features.Where(numbers.ContainsKey).Select(feature => numbers[feature]).ToArray()).ToArray();
            var wanted = messages.Select(message => isWanted(message) ? 1.0 : 0).ToArray();
            var (bias, weights) = Descend(rows, wanted, [.. messages.Select(message => message.IsPlain ? PlainWeight : 1)], names.Length);
            return new Fitted(bias, names.Zip(weights).Where(pair => Math.Abs(pair.Second) >= LeastShown)
                .ToDictionary(pair => pair.First, pair => pair.Second + (pair.First is ScreenFeatures.CrisisRule or ScreenFeatures.SupportiveRule ? (messages.Length < FewMessages ? RuleTrustWithFewMessages : RuleTrust) : 0), StringComparer.Ordinal));
        }

        private static (double Bias, double[] Weights) Descend(int[][] rows, double[] wanted, double[] counts, int names)
        {
            var (bias, biasMoved, biasSum) = (0.0, 1.0, 0.0);
            double[] weights = new double[names], moved = new double[names], sums = new double[names];
            Array.Fill(moved, FirstMoved);
            var (random, order) = (new Random(1), Enumerable.Range(0, rows.Length).ToArray());
            for (var round = 0; round < Rounds; round++)
            {
                random.Shuffle(order);
                foreach (var at in order)
                {
                    var fault = counts[at] * ((1 / (1 + Math.Exp(-bias - rows[at].Sum(name => weights[name])))) - wanted[at]);
                    biasMoved += fault * fault;
                    bias -= Step * fault / Math.Sqrt(biasMoved);
                    foreach (var name in rows[at])
                    {
                        var slope = fault + (10 * Decay * weights[name]);
                        moved[name] += slope * slope;
                        weights[name] -= Step * slope / Math.Sqrt(moved[name]);
                    }
                }

                for (var name = 0; name < names; name++)
                {
                    weights[name] *= 1 - (Decay * Step);
                    sums[name] += round >= Rounds / 2 ? weights[name] : 0;
                }

                biasSum += round >= Rounds / 2 ? bias : 0;
            }

            return (biasSum / (Rounds / 2), [.. sums.Select(sum => sum / (Rounds / 2))]);
        }
    }
}
