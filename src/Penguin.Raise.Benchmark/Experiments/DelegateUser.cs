namespace Penguin.Raise.Benchmark;

/// <summary>A person whose replies come from a function.</summary>
/// <remarks>
/// Any source of replies fits, for example the simulated users of Penguin.Raise.Testing: one made of the scenario replies to the question. The function is called
/// concurrently.
/// </remarks>
public sealed class DelegateUser : IScenarioUser
{
    private readonly Func<Scenario, RaiseQuestion, string> _reply;

    /// <summary>Creates the person.</summary>
    /// <param name="reply">Gives what the scenario's person writes to the question, not blank.</param>
    public DelegateUser(Func<Scenario, RaiseQuestion, string> reply)
    {
        ArgumentNullException.ThrowIfNull(reply);
        _reply = reply;
    }

    /// <inheritdoc/>
    public ValueTask<string> ReplyAsync(Scenario scenario, RaiseQuestion question, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(scenario);
        ArgumentNullException.ThrowIfNull(question);
        return ValueTask.FromResult(_reply(scenario, question));
    }
}
