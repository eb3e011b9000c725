namespace Penguin.Raise;

/// <summary>The codes that say why a turn ended as it did, with what they mean; modules of hosts may give others. Written to docs/telemetry.md by a test.</summary>
internal static class ReasonCodes
{
    /// <summary>Why a turn asked, or why it stopped asking.</summary>
    public static IReadOnlyDictionary<string, string> Turns { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["incomplete"] = "Asks: the completeness for this query is below the threshold.",
        ["completeness-unread"] = "Asks: the completeness could not be read, which is not enough.",
        ["complete-enough"] = "Answers: the completeness is at or above the threshold.",
        ["gain-above-cost"] = "Asks: what similar planned queries say the next question gains is above its cost.",
        ["gain-below-cost"] = "Answers: no next question is worth its cost.",
        ["paths-are-walked"] = "Answers: what similar planned queries would ask is known.",
        ["nothing-similar-planned"] = "Asks: no similar query was planned.",
        ["model-abstains"] = "Asks: the model would ask on.",
        ["model-proceeds"] = "Answers: the model would not ask on.",
        ["ask-more-unread"] = "Asks: whether to ask on could not be read.",
        ["model-asks"] = "Asks: the model names an attribute.",
        ["model-answers"] = "Answers: the model names no attribute.",
        ["next-unread"] = "Asks: the model's choice could not be read.",
        ["too-little-in-general"] = "Asks: the paper's scale is below its threshold.",
        ["enough-in-general"] = "Answers: the paper's scale is at or above its threshold.",
        ["general-completeness-unread"] = "Asks: the paper's scale could not be read.",
        ["query-is-vague"] = "Asks: the query is short and nothing is known.",
        ["query-is-specific"] = "Answers: the query is long.",
        ["facts-known"] = "Answers: a fact is known.",
        ["abstention-failed"] = "Asks: the abstention module failed.",
        ["unstated"] = "The abstention module gave no reason.",
        ["why-asked"] = "Asks the same again, its reason first: the person asked why.",
        ["consent"] = "Asks for consent before a fact that needs it.",
        ["budget"] = "Answers: the budget of questions is used up.",
        ["call-limit"] = "Answers: no call would be left for the answer.",
        ["token-limit"] = "Answers: the query's tokens are used up.",
        ["conversation-limit"] = "Gives the safe text: the conversation may cost nothing more.",
        ["nothing-to-ask"] = "Answers: everything that may be asked is known, declined or has been asked.",
        ["nothing-worth-asking"] = "Answers: the acquisition module chose nothing.",
        ["wanted"] = "Answers: the person wants the answer now.",
        ["hostile"] = "Answers: the person is angry at being asked.",
        ["supportive"] = "Answers: there are signs of danger, so nothing is asked.",
        ["follow-up"] = "Answers: the person writes on after an answer, without a new query.",
        ["continued"] = "Answers: the host's chat goes on after its tools were called.",
        ["consent-withdrawn"] = "Answers: consent was taken back, and what it covered is erased.",
        ["crisis-screen"] = "A crisis: help comes first, and no model is called.",
        ["model-failure"] = "Failed: a model call failed; the kind says how.",
    };

    /// <summary>Why an attribute was chosen.</summary>
    public static IReadOnlyDictionary<string, string> Choices { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["static-order"] = "The first in the static order that may be asked.",
        ["path-vote"] = "Similar planned queries vote for it, its cost taken off.",
        ["expected-gain"] = "Its planned gain, times how often a value matters, most exceeds its cost.",
        ["few-shot"] = "The model named it, with planned paths as examples.",
        ["path-follow"] = "The next step of the best similar planned query.",
        ["starting-path"] = "The starting path of the query's domain.",
        ["model-named"] = "The model named it.",
        ["first-candidate"] = "The model named none that may be asked, so the first that may be.",
        ["same-again"] = "The open question once more.",
    };
}
