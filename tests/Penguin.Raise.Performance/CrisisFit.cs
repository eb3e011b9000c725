using System.Globalization;

namespace Penguin.Raise.Performance;

/// <summary>Fits the weights of words of one language by logistic regression on all messages of the set, and prints the file that the screen reads. The same messages give the same file.</summary>
internal static class CrisisFit
{
    private const int Rounds = 40;
    private const int Folds = 8;
    private const double FirstStep = 0.1;
    private const double LeastShown = 0.08;

    public static void Print(string language)
    {
        var rules = LocalCrisisScreen.RuleSets.Single(set => set.Language == language);
        var (fewest, decay, alarms) = language == "en" ? (3, 0.02, 0.025) : (2, 0.03, 0.02);
        var messages = CrisisMessage.All().Where(message => message.Language == language).Select(message => (Features: FeaturesOf(rules, message.Text), IsDanger: !message.IsBenign)).ToArray();
        var held = new double[messages.Length];
        for (var fold = 0; fold < Folds; fold++)
        {
            var fitted = Fit([.. messages.Where((_, at) => at % Folds != fold)], fewest, decay);
            for (var at = fold; at < messages.Length; at += Folds)
            {
                held[at] = fitted.Score(messages[at].Features);
            }
        }

        // The bound lets so many of the benign messages through that were held out.
        var benign = held.Where((_, at) => !messages[at].IsDanger).OrderDescending().ToArray();
        var (bias, weights) = Fit(messages, fewest, decay);
        Console.WriteLine("# How much single words, pairs and concepts tell of distress in this language: above zero distress, below zero an everyday question.");
        Console.WriteLine("# Fitted by logistic regression on practice messages (verb crisis --fit); looked at only where no rule fires; can only bring an offer of help. See docs/crisis.md.");
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{bias:0.00} = bias"));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{benign[(int)(alarms * benign.Length)]:0.00} = supportive"));
        foreach (var (name, weight) in weights.Where(pair => Math.Abs(pair.Value) >= LeastShown).OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key, StringComparer.Ordinal))
        {
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{weight:0.00} {name}"));
        }
    }

    private static string[] FeaturesOf(ScreenRuleSet rules, string text)
    {
        var tokens = rules.Read(ScreenTokens.Of(text), CrisisOptions.DefaultAgeLimit);
        var words = Enumerable.Range(0, tokens.Count);
        var pairs = words.Where(at => at + 1 < tokens.SentenceEnd(at)).Select(at => $"{tokens.Text(at)}_{tokens.Text(at + 1)}");
        var concepts = rules.Concepts.Where(concept => tokens.HasIn(concept.Class, 0, tokens.Count)).Select(concept => $"[{concept.Name}]");
        return [.. words.Select(tokens.Text).Concat(pairs).Concat(concepts).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
    }

    private static (double Bias, Dictionary<string, double> Weights) Fit((string[] Features, bool IsDanger)[] messages, int fewest, double decay)
    {
        var weights = messages.SelectMany(message => message.Features).CountBy(feature => feature, StringComparer.Ordinal).Where(pair => pair.Value >= fewest)
            .ToDictionary(pair => pair.Key, _ => 0.0, StringComparer.Ordinal);
        var known = messages.Select(message => (Features: message.Features.Where(weights.ContainsKey).ToArray(), message.IsDanger)).ToArray();
        var (bias, random) = (0.0, new Random(1));
        for (var round = 0; round < Rounds; round++)
        {
            var step = FirstStep / (1 + (round * FirstStep));
            random.Shuffle(known);
            foreach (var (features, isDanger) in known)
            {
                var fault = (1 / (1 + Math.Exp(-Math.Clamp((bias, weights).Score(features), -30, 30)))) - (isDanger ? 1 : 0);
                bias -= step * fault * FirstStep;
                foreach (var feature in features)
                {
                    weights[feature] = (weights[feature] * (1 - (step * decay))) - (step * fault);
                }
            }
        }

        return (bias, weights);
    }

    private static double Score(this (double Bias, Dictionary<string, double> Weights) fitted, string[] features) => fitted.Bias + features.Sum(feature => fitted.Weights.GetValueOrDefault(feature));
}
