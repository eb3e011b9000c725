using System.Collections.Frozen;

namespace Penguin.Raise;

/// <summary>Knows the names under which models and providers wrap an answer, and those under which no answer stands.</summary>
internal static class WrapperNames
{
    private static readonly FrozenSet<string> Wrapping = FrozenSet.ToFrozenSet(
    [
        "score", "scores", "scored", "rating", "ratings", "evaluation", "evaluations", "eval", "result", "results", "output", "outputs", "judgement", "judgment",
        "judgements", "judgments", "assessment", "assessments", "review", "verdict", "feedback", "response", "reply", "answer", "final", "data", "content",
        "message", "choices", "choice", "candidates", "parts", "part", "text", "function", "call", "calls", "tool", "arguments", "args", "parameters", "params",
        "input", "json", "object", "payload", "body", "dimensions", "dimension", "metrics", "criteria", "categories", "safety", "personalized", "personalised",
        "judge", "delta", "items", "details", "structured", "report", "scoring", "grading", "scorecard", "return", "value", "values", "generated", "completion",
        "my", "the", "of", "per", "and", "analysis", "parsed", "facts", "reading", "turn",
    ], StringComparer.Ordinal);

    private static readonly FrozenSet<string> Empty = FrozenSet.ToFrozenSet(
    [
        "schema", "properties", "definitions", "defs", "example", "examples", "sample", "samples", "template", "format", "weight", "weights", "weighting",
        "confidence", "confidences", "max", "maximum", "min", "minimum", "rubric", "scale", "scales", "guidelines", "instructions", "instruction", "description",
        "descriptions", "required", "usage", "metadata", "meta", "default", "defaults", "anchors", "levels", "legend",
    ], StringComparer.Ordinal);

    /// <summary>Whether the answer may stand under this name: all its words are ones that wrap.</summary>
    public static bool IsWrapper(string name) => IsOneWord(name) ? Wrapping.Contains(name) : KeyWords.Of(name) is { Count: > 0 } words && words.All(Wrapping.Contains);

    private static bool IsOneWord(string name) => name.Length > 0 && !name.AsSpan().ContainsAnyExceptInRange('a', 'z');

    /// <summary>Whether what stands under this name is never an answer: schemas, examples, weights and the like.</summary>
    public static bool IsEmpty(string name) => KeyWords.Of(name).Any(Empty.Contains);
}
