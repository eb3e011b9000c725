using Penguin.Raise.Benchmark;
using Penguin.Raise.Testing;

namespace Penguin.Raise.Performance;

/// <summary>The middle cell of the grid in detail: loss against asking three planned questions, controls and twins.</summary>
internal static class AgentMiddle
{
    private static readonly double[] Prices = [0.02, 0.04, 0.06, 0.08, 0.1, 0.12, 0.14, 0.17, 0.2, 0.25, 0.3, 0.4];

    public static async Task PrintAsync(BoundTable table, AgentSet set, AgentPlans plans, string name)
    {
        var guide = await plans.GuideAsync(AgentCell.Middle.Similarity);
        var traces = await AgentTrace.RunAsync(set, AgentCell.Middle, guide, set.Standard, AgentTrace.Default);
        var simple = await SimpleAgents.OfAsync(set, plans, traces);
        var three = simple.Planned(3);
        BoundTable.Head($"{name}, middle cell ({AgentCell.Middle}), {traces.Length} standard scenarios, simulated");
        var rules = new List<AgentRule>();
        foreach (var price in Prices)
        {
            rules.Add(await AgentRule.OfAsync(traces, AgentTrace.Stopping(guide, price), 3));
        }

        var ours = await AgentRule.OfAsync(traces, AgentTrace.Stopping(guide), 3);
        BoundTable.Line("asking 0, 1, 2, 3 planned questions", string.Join(" ", Enumerable.Range(0, 4).Select(k => $"{simple.Planned(k).Average():0.000}")));
        BoundTable.Line("the default", $"{ours.MeanQuestions:0.00} questions, score {Plain(ours.Interval(ours.Scores))}, less three planned {AgentRule.Text(ours.Against(three))}");
        foreach (var (questions, most) in new[] { (1.5, 0.10), (1.8, 0.06) })
        {
            var mixed = Between(rules, questions);
            var loss = mixed.Against(three);
            table.AtMost($"{name}: loss against three planned at {questions} questions", -loss.Mean!.Value, most, $"[{-loss.Upper:0.000}, {-loss.Lower:0.000}], {mixed.MeanQuestions:0.00} questions reached");
        }

        var enough = rules.Where(rule => rule.Against(three).Lower > -0.05).MinBy(rule => rule.MeanQuestions);
        BoundTable.Line("fewest questions not inferior by .05 (one-sided 97.5 %)", enough is null ? "none below three" : $"{enough.MeanQuestions:0.00}, {AgentRule.Text(enough.Against(three))}");
        await AskedAsync(set, guide, set.Controls, "controls asked anything");
        await AskedAsync(set, guide, set.Twins, "twins asked anything (reported, not over-asking)");
    }

    private static string Plain(MeanInterval interval) => $"{interval.Mean:0.000} [{interval.Lower:0.000}, {interval.Upper:0.000}]";

    // The settings are in order of price, so of falling questions.
    private static AgentRule Between(List<AgentRule> rules, double questions)
    {
        var above = rules.FindLastIndex(rule => rule.MeanQuestions >= questions);
        return above < 0 ? rules[0] : above == rules.Count - 1 ? rules[above] : rules[above].Toward(rules[above + 1], questions);
    }

    private static async Task AskedAsync(AgentSet set, PathGuide guide, IReadOnlyList<Scenario> scenarios, string what)
    {
        var traces = await AgentTrace.RunAsync(set, AgentCell.Middle, guide, scenarios, AgentTrace.Default);
        var rule = await AgentRule.OfAsync(traces, AgentTrace.Stopping(guide), 3);
        var share = ProportionInterval.Of(rule.Questions.Count(questions => questions > 0), traces.Length);
        BoundTable.Line(what, $"{share.Share:P1} [{share.Lower:P1}, {share.Upper:P1}] of {share.Total}, {rule.MeanQuestions:0.00} questions, score {rule.MeanScore:0.000}, unasked {traces.Average(trace => trace.Scores[0]):0.000}");
    }

    /// <summary>The real agent with its defaults, people of every kind, calls counted where the model is called.</summary>
    public static async Task PeopleAsync(BoundTable table, AgentSet set, AgentPlans plans, int most)
    {
        var guide = await plans.GuideAsync(AgentCell.Middle.Similarity);
        var people = set.Standard.Take(most).ToArray();
        BoundTable.Head($"The agent with its defaults, middle cell, {people.Length} standard scenarios for each kind of user, simulated; calls counted at the client");
        AgentRule? cooperative = null;
        foreach (var kind in Enum.GetValues<SimulatedUserKind>())
        {
            var talks = await AgentTalk.RunAsync(set, AgentCell.Middle, guide, people, kind);
            var rule = new AgentRule(people, [.. talks.Select(talk => (double)talk.Questions)], [.. talks.Select(talk => talk.Score)]);
            cooperative ??= rule;
            var difference = rule.Against(cooperative.Scores);
            BoundTable.Line($"{kind}", $"{rule.MeanQuestions:0.00} questions, score {rule.MeanScore:0.000}, less cooperative {AgentRule.Text(difference)}, calls {talks.Average(talk => talk.Calls):0.00}, no answer {talks.Count(talk => !talk.IsAnswered)}");
            if (kind == SimulatedUserKind.Cooperative)
            {
                var asked = talks.Where(talk => talk.Questions > 0).ToArray();
                table.AtMost("calls a finished query, at least one question asked: mean", asked.Average(talk => talk.Calls), 4, $"{asked.Length} conversations");
                table.AtMost("calls a finished query: most, less budget + 3", asked.Max(talk => talk.Calls) - 6, 0);
            }
            else if (kind == SimulatedUserKind.Declining)
            {
                table.AtMost("loss where half of the questions are declined", -difference.Mean!.Value, 0.2, $"[{-difference.Upper:0.000}, {-difference.Lower:0.000}]");
            }
        }
    }
}
