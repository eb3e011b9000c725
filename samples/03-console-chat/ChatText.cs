using System.Globalization;
using Penguin.Raise;

namespace ConsoleChat;

/// <summary>What the console shows. The person sees their own values here; nothing of it is for a log.</summary>
internal static class ChatText
{
    // <known>
    public static string Known(UserProfile profile)
    {
        var lines = profile.Catalog.Select(attribute => (attribute.Name, Value: profile[attribute.Name])).Select(pair => pair.Value switch
        {
            KnownValue known => $"  {pair.Name}: {known.Text} ({(known.Source == ValueSource.Asked ? "asked" : "told by the way")})",
            ConflictedValue both => $"  {pair.Name}: {both.First.Text}, or {both.Second.Text}",
            DeclinedValue => $"  {pair.Name}: not to be asked",
            NotApplicableValue => $"  {pair.Name}: does not apply",
            _ => null,
        }).OfType<string>().ToArray();
        return lines.Length == 0 ? "I know nothing about you yet." : string.Join('\n', lines.Prepend("What I know about you:"));
    }
    // </known>

    // <why>
    public static string Why(TurnExplanation why) => string.Join('\n', new[]
    {
        $"  outcome: {why.Outcome} ({why.Reason})",
        why.Asked is null ? null : $"  asked for: {why.Asked} ({why.ChoiceReason})",
        $"  rests on: {Names(why.RestsOn)}; declined: {Names(why.Declined)}",
        string.Create(CultureInfo.InvariantCulture, $"  questions so far: {why.QuestionsAsked}; completeness: {why.Completeness}; answer check: {why.Check}"),
    }.OfType<string>());
    // </why>

    public static string End(RaiseOutcome outcome) => outcome switch
    {
        AskOutcome { Question: { IsExplained: true } question } => $"{question.Why}\n{question.Text}{Choices(question)}\n({question.DeclineHint})",
        AskOutcome { Question: var question } => $"{question.Text}{Choices(question)}{(question.Why.Length > 0 ? $"\nWhy I ask: {question.Why}" : "")}\n({question.DeclineHint})",
        FailedOutcome failed => $"That did not work ({failed.Kind}). {failed.Diagnostic}",
        HandOffOutcome handOff => $"Somebody will take over: {handOff.Target}.",
        _ => "", // an answer or a call for help has been shown already
    };

    public static string Help(HelpUpdate help) =>
        string.Join('\n', help.Resources.Select(place => $"  {place.Name}: {place.Call ?? place.Text ?? place.Web}").Prepend(help.Text).OfType<string>());

    private static string Choices(RaiseQuestion question) => question.Choices.Count == 0 ? "" : $"\n[{string.Join(" | ", question.Choices)}]";

    private static string Names(IReadOnlyList<string> names) => names.Count == 0 ? "nothing" : string.Join(", ", names);
}
