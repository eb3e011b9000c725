namespace Penguin.Raise;

/// <summary>What is done about one kind of failure.</summary>
/// <param name="isTransient">Whether the pipeline sends the call again.</param>
/// <param name="countsAgainstServer">Whether the circuit breaker counts it.</param>
/// <param name="advice">What the reader of the message can do.</param>
internal sealed class FailureRule(bool isTransient, bool countsAgainstServer, string advice)
{
    public bool IsTransient => isTransient;

    public bool CountsAgainstServer => countsAgainstServer;

    public string Advice => advice;

    public static FailureRule Of(ModelFailureKind kind) => kind switch
    {
        ModelFailureKind.Unreachable => new(true, true, "Check the address, and that the server is running and can be reached."),
        ModelFailureKind.Timeout => new(true, true, "Raise ModelCallOptions.AttemptTimeout or TotalTimeout, or use a faster model."),
        ModelFailureKind.RateLimited => new(true, false, "Lower ModelCallOptions.MaxConcurrency, or raise the provider's limit."),
        ModelFailureKind.ServerError => new(true, true, "The server failed; try again later."),
        ModelFailureKind.Overloaded => new(true, true, "The provider is overloaded; try again later or use another model."),
        ModelFailureKind.Malformed => new(true, false, "The server's reply is not a valid response; check that the address speaks the client's protocol."),
        ModelFailureKind.EmptyReply => new(true, false, "The model replied with nothing; check its output limit."),
        ModelFailureKind.StreamCut => new(true, true, "The reply ended without its end; see ModelCallOptions.ExpectFinishReason if this server never says why it stops."),
        ModelFailureKind.ErrorInReply => new(true, true, "The server failed while it replied; try again later."),
        ModelFailureKind.CircuitOpen => new(true, false, "Too many calls failed, so calls are paused; see ModelCallOptions.BreakDuration."),
        ModelFailureKind.Unauthorized => new(false, false, "Check the API key and what it may use."),
        ModelFailureKind.NotFound => new(false, false, "Check the model's name and the address."),
        ModelFailureKind.InvalidRequest => new(false, false, "The server refuses the request: a parameter may not be supported by this model."),
        ModelFailureKind.ContextTooLong => new(false, false, "Shorten the text or use a model with a longer context."),
        ModelFailureKind.PayloadTooLarge => new(false, false, "Shorten the text: the server does not accept requests of this size."),
        ModelFailureKind.ContentFiltered => new(false, false, "The provider's content filter stopped it; change the filter's settings or use another model."),
        ModelFailureKind.CutOff => new(false, false, "Raise the stage's MaxOutputTokens; a reasoning model thinks within it."),
        ModelFailureKind.QuotaExceeded => new(false, false, "Check the account's credit and spending limit."),
        ModelFailureKind.NotTrusted => new(false, false, "Check the server's certificate, its name and the trusted authorities of this machine."),
        ModelFailureKind.BudgetSpent => new(false, false, "Raise the ModelBudget's limits, or go on with what there is."),
        _ => new(false, false, "Teach ModelCallOptions.Classifiers this client's exceptions if it should be retried."),
    };
}
