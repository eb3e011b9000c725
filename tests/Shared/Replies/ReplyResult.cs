namespace Penguin.Raise.Replies;

/// <summary>What became of a reply.</summary>
/// <param name="Row">The row.</param>
/// <param name="Class">What was seen, in one word, as <see cref="ReplyRow.ExpectedClass"/> says it.</param>
/// <param name="Differences">What is not as it should be; empty where all is.</param>
/// <param name="Profile">What is known then.</param>
internal sealed record ReplyResult(ReplyRow Row, string Class, IReadOnlyList<string> Differences, UserProfile Profile)
{
    public static ReplyResult Of(ReplyRow row, RaiseOutcome outcome)
    {
        var then = outcome switch
        {
            AskOutcome { Reason: "why-asked" } => "ask: why-asked",
            AskOutcome => "ask",
            AnswerOutcome answer => $"answer: {answer.Reason}",
            _ => outcome.ToString(),
        };
        var profile = outcome.Session.Profile;
        var differences = profile.Catalog.Select(attribute => Difference(row, attribute.Name, profile[attribute.Name])).OfType<string>();
        return new ReplyResult(row, ClassOf(then, profile[row.Asked]), [.. then == row.Then ? [] : new[] { $"ended with '{then}' instead of '{row.Then}'" }, .. differences], profile);
    }

    public override string ToString() => $"{Row.Id}: {string.Join("; ", Differences)}";

    private static string ClassOf(string then, AttributeValue asked) => then switch
    {
        "ask: why-asked" => "why",
        "answer: wanted" => "wish",
        "answer: hostile" => "hostile",
        _ when then == "ask" || then.StartsWith("answer", StringComparison.Ordinal) => StateOf(asked),
        _ => "other",
    };

    private static string StateOf(AttributeValue value) => value.State switch
    {
        AttributeValueState.NotApplicable => "not applicable",
        var state => state.ToString().ToLowerInvariant(),
    };

    private static string? Difference(ReplyRow row, string name, AttributeValue value)
    {
        var expected = row.Expect.GetValueOrDefault(name) ?? (row.Known.TryGetValue(name, out var known) ? $"known: {known}" : "unknown");
        var parts = expected.Split(": ", 2);
        var isAsExpected = StateOf(value) == parts[0]
            && (value is not KnownValue held || parts[1].Split('|').Any(text => held.Text.Contains(text, StringComparison.OrdinalIgnoreCase)));
        return isAsExpected ? null : $"{name} is '{(value is KnownValue said ? $"known: {said.Text}" : StateOf(value))}' instead of '{expected}'";
    }
}
