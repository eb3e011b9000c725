namespace Penguin.Raise.HostTests;

/// <summary>A conversation at a console: reads lines until there is an answer.</summary>
internal sealed class ConsoleChat(IRaiseAgent agent, TextReader input, TextWriter output)
{
    public async Task<RaiseSession> RunAsync(CancellationToken cancellationToken)
    {
        var session = agent.StartSession("console");
        while (session.Answer is null && await input.ReadLineAsync(cancellationToken) is { } line)
        {
            var outcome = await agent.RespondAsync(session, line, cancellationToken);
            session = outcome.Session;
            await output.WriteLineAsync(outcome switch
            {
                AskOutcome ask => ask.Question.Message,
                AnswerOutcome answer => answer.Text,
                FailedOutcome failed => failed.Diagnostic,
                _ => outcome.Reason,
            });
        }

        return session;
    }
}
