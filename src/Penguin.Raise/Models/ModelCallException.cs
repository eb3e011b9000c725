using System.Globalization;
using System.Text;

namespace Penguin.Raise;

/// <summary>A model call failed. The message says what, where and what to do; it never holds a prompt, a reply or a person's value.</summary>
/// <remarks>There is no inner exception: servers repeat prompts in their error texts. <see cref="Cause"/> names its type.</remarks>
public sealed class ModelCallException : Exception
{
    internal ModelCallException(
        ModelFailureKind kind, ModelStage? stage = null, string? provider = null, int? status = null, TimeSpan? retryAfter = null, int attempts = 1, string? cause = null)
        : base(Describe(kind, stage, provider, status, retryAfter, attempts, cause))
    {
        Kind = kind;
        Stage = stage;
        Provider = provider;
        Status = status;
        RetryAfter = retryAfter;
        Attempts = attempts;
        Cause = cause;
        Usage = new ModelUsage(attempts, 0, 0);
    }

    /// <summary>Why it failed.</summary>
    public ModelFailureKind Kind { get; }

    /// <summary>The stage of the call, where known.</summary>
    public ModelStage? Stage { get; }

    /// <summary>The provider as the client names it, where known.</summary>
    public string? Provider { get; }

    /// <summary>The HTTP status, where there was one.</summary>
    public int? Status { get; }

    /// <summary>How long the server asked to wait, where it did.</summary>
    public TimeSpan? RetryAfter { get; }

    /// <summary>How many requests were sent.</summary>
    public int Attempts { get; }

    /// <summary>What it cost as far as is known: the requests sent, and the tokens of replies that came and could not be used.</summary>
    public ModelUsage Usage { get; private init; }

    /// <summary>The type name of the exception behind it, where there was one; for a budget, the limit that was met.</summary>
    public string? Cause { get; }

    /// <summary>What a client has thrown, by kind: for calls that do not go through the pipeline, such as those for embeddings.</summary>
    /// <param name="failure">The exception.</param>
    /// <returns>The same failure without the server's texts.</returns>
    public static ModelCallException From(Exception failure)
    {
        ArgumentNullException.ThrowIfNull(failure);
        return FailureClassifier.Default.Classify(failure);
    }

    internal bool IsTransient => FailureRule.Of(Kind).IsTransient;

    internal bool CountsAgainstServer => FailureRule.Of(Kind).CountsAgainstServer;

    internal ModelCallException With(ModelStage? stage, string? provider, int attempts) =>
        new(Kind, stage ?? Stage, provider ?? Provider, Status, RetryAfter, attempts, Cause) { Usage = Usage with { Calls = attempts } };

    internal ModelCallException Costing(ModelUsage tokens) => new(Kind, Stage, Provider, Status, RetryAfter, Attempts, Cause) { Usage = tokens with { Calls = Attempts } };

    private static string Describe(
        ModelFailureKind kind, ModelStage? stage, string? provider, int? status, TimeSpan? retryAfter, int attempts, string? cause)
    {
        var text = new StringBuilder("The model call");
        _ = stage is null ? text : text.Append(CultureInfo.InvariantCulture, $" of stage '{stage.Name}'");
        _ = provider is null ? text : text.Append(CultureInfo.InvariantCulture, $" to {provider}");
        text.Append(CultureInfo.InvariantCulture, $" failed: {kind}");
        _ = status is null ? text : text.Append(CultureInfo.InvariantCulture, $" (HTTP {status})");
        _ = cause is null ? text : text.Append(CultureInfo.InvariantCulture, $" [{cause}]");
        text.Append(CultureInfo.InvariantCulture, $", after {attempts} {(attempts == 1 ? "attempt" : "attempts")}.");
        _ = retryAfter is null ? text : text.Append(CultureInfo.InvariantCulture, $" The server asked to wait {retryAfter.Value.TotalSeconds:0.#} s.");
        return text.Append(' ').Append(FailureRule.Of(kind).Advice).ToString();
    }
}
