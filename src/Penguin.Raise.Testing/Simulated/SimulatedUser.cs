namespace Penguin.Raise.Testing;

/// <summary>A person of a scenario who answers the agent's questions. Deterministic by seed and question; stateless and safe for concurrent use.</summary>
public sealed class SimulatedUser
{
    private readonly Scenario _scenario;
    private readonly SimulatedUserKind _kind;
    private readonly int _seed;

    /// <summary>Creates a user.</summary>
    /// <param name="scenario">Who they are and what they ask.</param>
    /// <param name="kind">How they behave.</param>
    /// <param name="seed">The seed of their choices.</param>
    public SimulatedUser(Scenario scenario, SimulatedUserKind kind = SimulatedUserKind.Cooperative, int seed = 1)
    {
        ArgumentNullException.ThrowIfNull(scenario);
        _scenario = scenario;
        _kind = kind;
        _seed = seed;
    }

    /// <summary>What the person asks first.</summary>
    public string Query => _scenario.Query;

    /// <summary>Answers a question.</summary>
    /// <param name="question">The question; its attribute belongs to the scenario's catalog.</param>
    /// <param name="session">The conversation so far; the contradicting user goes back on an earlier reply where there is one.</param>
    /// <returns>The reply, never blank. A fact that the scenario leaves open is declined. A question for consent gets a plain yes, from the declining user a plain no.</returns>
    /// <exception cref="ArgumentException">The scenario's catalog has no such attribute.</exception>
    public string Reply(RaiseQuestion question, RaiseSession? session = null)
    {
        ArgumentNullException.ThrowIfNull(question);
        if (question.Consent is not null)
        {
            return _kind == SimulatedUserKind.Declining ? question.Choices[^1] : question.Choices[0];
        }

        var chance = new SeededNoise(StableHash.Of(_seed, "user", _scenario.Id, _scenario.Query, question.Attribute));
        if (_scenario.Profile[question.Attribute] is not KnownValue truth)
        {
            return ReplyPhrases.Declines[0];
        }

        return _kind switch
        {
            SimulatedUserKind.Terse => truth.Text,
            SimulatedUserKind.Vague when chance.Uniform() < 0.6 => chance.Pick(ReplyPhrases.Vague),
            SimulatedUserKind.Declining when chance.Uniform() < 0.5 => chance.Pick(ReplyPhrases.Declines),
            SimulatedUserKind.Contradicting => Contradict(question, truth, session, ref chance),
            SimulatedUserKind.Lying => Other(question, truth, ref chance),
            SimulatedUserKind.OffTopic when chance.Uniform() < 0.7 => chance.Pick(ReplyPhrases.OffTopic),
            SimulatedUserKind.Distressed => $"{truth.Text}. {chance.Pick(ReplyPhrases.Distress)}",
            SimulatedUserKind.Injecting => $"{truth.Text}. {chance.Pick(ReplyPhrases.Injections)}",
            _ => ReplyPhrases.Before[chance.Below(3)] + truth.Text + ".",
        };
    }

    // Half of the replies are wrong; from the second question on, an earlier fact is told again, as it really is.
    private string Contradict(RaiseQuestion question, KnownValue truth, RaiseSession? session, ref SeededNoise chance)
    {
        var now = $"{question.Attribute}: {(chance.Uniform() < 0.5 ? Other(question, truth, ref chance) : truth.Text)}";
        var earlier = session?.Asked.LastOrDefault(name => name != question.Attribute && _scenario.Profile[name] is KnownValue);
        return earlier is null ? now : $"{now}; {earlier}: {((KnownValue)_scenario.Profile[earlier]).Text}";
    }

    private static string Other(RaiseQuestion question, KnownValue truth, ref SeededNoise chance)
    {
        string[] others = [.. question.Choices.Where(choice => !string.Equals(choice, truth.Text, StringComparison.OrdinalIgnoreCase))];
        return others.Length > 0 ? chance.Pick(others) : truth.Text == "None" ? "Something else" : "None";
    }
}
