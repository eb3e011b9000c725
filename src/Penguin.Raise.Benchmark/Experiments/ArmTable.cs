namespace Penguin.Raise.Benchmark;

/// <summary>What each arm did apart from its scores: questions, controls, twins, missing scores, cost.</summary>
internal static class ArmTable
{
    public static void Write(TableText text, ExperimentResult result, IntervalOptions options)
    {
        var rows = new List<string[]> { (string[])["", .. result.Arms.Select(TableText.Name)] };
        Add("questions standard", arm => Questions(arm, ScenarioRole.Standard));
        if (Has(ScenarioRole.Control))
        {
            Add("questions controls", arm => Questions(arm, ScenarioRole.Control));
            Add("controls asked", OverAsked);
        }

        if (Has(ScenarioRole.Twin))
        {
            Add("questions twins", arm => Questions(arm, ScenarioRole.Twin));
            Add("score twins", arm => Score(arm, ScenarioRole.Twin));
        }

        if (Has(ScenarioRole.Control))
        {
            Add("score controls", arm => Score(arm, ScenarioRole.Control));
        }

        Add("missing scores", arm => $"{TableText.Count(Of(arm).Count(item => item.Score is null))} of {TableText.Count(Of(arm).Count())}");
        foreach (var kind in Enum.GetValues<MissingKind>().Where(kind => kind != MissingKind.None && result.Items.Any(item => item.Missing == kind)))
        {
            Add("  " + kind, arm => TableText.Count(Of(arm).Count(item => item.Missing == kind)));
        }

        Add("calls answering", arm => TableText.Count(Of(arm).Sum(item => item.AnswerUsage.Calls)));
        Add("calls judging", arm => TableText.Count(Of(arm).Sum(item => item.JudgeUsage.Calls)));
        Add("tokens answering", arm => Tokens(Of(arm).Select(item => item.AnswerUsage)));
        Add("tokens judging", arm => Tokens(Of(arm).Select(item => item.JudgeUsage)));
        text.Line();
        text.Line("Per arm: mean questions, controls asked anything, missing scores by kind, model calls, tokens in/out");
        text.Line();
        text.Rows(rows);
        foreach (var (arm, role) in result.Arms.SelectMany(arm => new[] { (arm, ScenarioRole.Twin), (arm, ScenarioRole.Control) }))
        {
            text.LineIfPartial($"score {(role == ScenarioRole.Twin ? "twins" : "controls")} of {TableText.Name(arm)}", Mean(arm, role));
        }

        void Add(string label, Func<string, string> cell) => rows.Add([label, .. result.Arms.Select(cell)]);
        IEnumerable<ItemResult> Of(string arm) => result.Items.Where(item => item.Arm == arm);
        bool Has(ScenarioRole role) => result.Items.Any(item => item.Role == role);
        string Score(string arm, ScenarioRole role) =>
            TableText.Mean(Mean(arm, role), number => TableText.Number(number));
        MeanInterval Mean(string arm, ScenarioRole role) => ExperimentAnalysis.Mean(result, arm, new ScenarioFilter { Role = role }, options);
        string Questions(string arm, ScenarioRole role) => MeanQuestions(ScenarioScores.Of(result, arm, new ScenarioFilter { Role = role }));
        string OverAsked(string arm) => Share(ScenarioScores.Of(result, arm, new ScenarioFilter { Role = ScenarioRole.Control }), options.Level);
    }

    private static string Tokens(IEnumerable<ModelUsage> usages)
    {
        var sum = usages.Aggregate(default(ModelUsage), (total, usage) => total + usage);
        return $"{TableText.Count(sum.InputTokens)}/{TableText.Count(sum.OutputTokens)}";
    }

    private static string MeanQuestions(IEnumerable<ScenarioScores> scenarios)
    {
        double[] answered = [.. scenarios.Select(scenario => scenario.Questions).OfType<double>()];
        return answered.Length == 0 ? "-" : TableText.Number(answered.Average());
    }

    private static string Share(IEnumerable<ScenarioScores> controls, double level)
    {
        double[] answered = [.. controls.Select(control => control.Questions).OfType<double>()];
        var share = ProportionInterval.Of(answered.Count(questions => questions > 0), answered.Length, level);
        return share.Total == 0
            ? "-"
            : $"{Percent(share.Share)} % [{Percent(share.Lower)}, {Percent(share.Upper)}] ({TableText.Count(share.Count)} of {TableText.Count(share.Total)})";
    }

    private static string Percent(double share) => TableText.Number(share * 100, "0.0");
}
