using System.Collections.Frozen;

namespace Penguin.Raise;

/// <summary>What the members of a dimension's object are for, told by their names.</summary>
internal static class MemberNames
{
    private static readonly FrozenSet<string> ScoreNames = FrozenSet.ToFrozenSet(
        ["score", "rating", "value", "finalscore", "finalrating", "scorevalue", "numericscore", "integerscore", "dimensionscore", "score15", "rating15", "score1to5", "scoreoutof5", "ratingoutof5"],
        StringComparer.Ordinal);

    private static readonly FrozenSet<string> ReasonWords = FrozenSet.ToFrozenSet(
        ["reason", "reasons", "reasoning", "explanation", "rationale", "justification", "comment", "comments", "feedback", "analysis", "evidence", "why"], StringComparer.Ordinal);

    private static readonly FrozenSet<string> OtherWords = FrozenSet.ToFrozenSet(
        ["confidence", "weight", "weights", "description", "note", "notes", "label", "text", "id", "index", "name", "dimension", "criterion", "quote", "quotes", "meaning"],
        StringComparer.Ordinal);

    private static readonly FrozenSet<string> ScaleWords = FrozenSet.ToFrozenSet(
        ["max", "maximum", "min", "minimum", "scale", "range", "outof", "possible", "denominator", "unit", "units"], StringComparer.Ordinal);

    private static readonly FrozenSet<string> NumberWords = FrozenSet.ToFrozenSet(
        ["score", "scores", "rating", "ratings", "value", "grade", "points", "point", "mark", "marks", "stars", "level"], StringComparer.Ordinal);

    private static readonly FrozenSet<string> DisclaimingWords = FrozenSet.ToFrozenSet(
        ["example", "placeholder", "draft", "hypothetical", "mock", "dummy", "simulated", "fake", "illustrative", "tentative", "provisional", "refusal", "refused"], StringComparer.Ordinal);

    private static readonly FrozenSet<string> LabelNames = FrozenSet.ToFrozenSet(
        ["dimension", "name", "criterion", "criteria", "metric", "category", "aspect", "title", "label", "key", "id", "attribute", "field", "axis", "dimensionname", "criterionname", "metricname"],
        StringComparer.Ordinal);

    public static bool IsReason(string name) => KeyWords.Of(name).Any(ReasonWords.Contains);

    public static bool IsLabel(string name) => LabelNames.Contains(Compact(name));

    public static bool IsScore(string name) => ScoreNames.Contains(Compact(name));

    /// <summary>Whether a member holds a number beside the score that has to agree with it.</summary>
    public static bool IsRivalScore(string name) => !IsReason(name) && !IsOther(name) && KeyWords.Of(name).Any(NumberWords.Contains);

    public static bool IsOther(string name) => KeyWords.Of(name).Any(OtherWords.Contains);

    /// <summary>Whether a member tells the scale; one of a total or a weight does not.</summary>
    public static bool IsScale(string name)
    {
        var words = KeyWords.Of(name);
        return (words.Any(ScaleWords.Contains) || Compact(name) is "outof") && !words.Any(word => word is "total" or "overall" or "sum" or "weight" or "weights" or "confidence" or "description" or "note" or "label") && !IsReason(name);
    }

    /// <summary>Whether a member says that its object is no judgement: a flag for examples and drafts, or one for validity that is off.</summary>
    public static bool IsDisclaimer(string name, LooseNode value)
    {
        var words = KeyWords.Of(name);
        var isOff = value.Text.Trim().ToLowerInvariant() is "false" or "no" or "null" or "none" or "0" or "";
        return words.Any(DisclaimingWords.Contains) ? !isOff
            : words.Any(word => word is "valid" or "real" or "final") ? value.Kind != LooseKind.Object && value.Text.Trim().ToLowerInvariant() is "false" or "no"
            : words.Any(word => word is "status" or "state" or "stage" or "kind" or "type" or "mode" or "error" or "title") && ReplyDoubts.AnnouncesOther(value.Text);
    }

    public static bool IsTotal(string name) => Compact(name) is "total" or "sum" or "totalscore" or "scoretotal" or "sumofscores";

    public static string Compact(string name) => string.Concat(KeyWords.Of(name));
}
