namespace Penguin.Raise.Benchmark;

/// <summary>A person who answers each question with the profile's value, as text, and declines where there is none. Agrees where consent is asked for.</summary>
public sealed class ProfileUser : IScenarioUser
{
    /// <summary>What is written where the profile holds no value.</summary>
    public const string Declining = "I'd rather not say.";

    /// <inheritdoc/>
    public ValueTask<string> ReplyAsync(Scenario scenario, RaiseQuestion question, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(scenario);
        ArgumentNullException.ThrowIfNull(question);
        return ValueTask.FromResult(question.Consent is null ? Reply(scenario.Profile, question.Attribute) : question.Choices[0]);
    }

    private static string Reply(UserProfile profile, string name)
    {
        if (!profile.Catalog.TryGet(name, out var attribute))
        {
            return Declining;
        }

        return profile[attribute.Name] switch
        {
            KnownValue known => known.Text,
            ConflictedValue both => both.Second.Text,
            NotApplicableValue => "That does not apply to me.",
            _ => Declining,
        };
    }
}
