using System.Text.RegularExpressions;

namespace Penguin.Raise;

/// <summary>Recognises prose that says: these scores are no judgement of this answer. A missing judgement is asked for again; a wrong one is not.</summary>
internal static class ReplyDoubts
{
    /// <summary>Whether the prose denies that there is a judgement: a refusal, a request for the answer, somebody else's scores, a comparison of answers.</summary>
    public static bool IsDenial(string prose) => Denial.IsMatch(prose) || Compared.IsMatch(prose) || Foreign.IsMatch(prose);

    /// <summary>Whether the prose takes scores back or hedges a number for a dimension.</summary>
    /// <param name="prose">The text around the scores.</param>
    /// <param name="holdsReasons">Whether the prose holds the reasons too, in which numbers and doubts of another kind are common.</param>
    public static bool IsTakenBack(string prose, bool holdsReasons) => TakenBack.IsMatch(prose)
        || Sentences(prose).Any(sentence => IsDoubtfulSentence(sentence) && (!holdsReasons || StrongDoubt.IsMatch(sentence)));

    /// <summary>Whether a comment in a piece of JSON hedges a number.</summary>
    public static bool HasDoubtfulComment(string json) => Comment.Matches(json).Any(comment => ScoreTail.IsDoubt(comment.Groups["text"].Value));

    /// <summary>Whether a lead-in announces something other than the judgement: an example, a template, a draft, weights.</summary>
    /// <remarks>What may be or would be counts only in the sentence right before the scores: the sentences before it can be about the answer.</remarks>
    public static bool AnnouncesOther(string lead)
    {
        var last = lead[(lead.TrimEnd().LastIndexOf(". ", StringComparison.Ordinal) + 1)..];
        return OtherLead.IsMatch(lead) || PossibleLead.IsMatch(last) || (FormLead.IsMatch(lead) && !OwnLead.IsMatch(lead));
    }

    /// <summary>Whether any line that introduces what comes below it announces something other than the judgement.</summary>
    public static bool HasOtherHeading(string prose) =>
        prose.Split('\n').Any(line => line.Length <= 200 && IsIntroduction(line.Trim()) && AnnouncesOther(line));

    /// <summary>The last line that is not blank.</summary>
    public static string LastLine(string text)
    {
        var end = text.AsSpan().TrimEnd();
        var line = end[(end.LastIndexOf('\n') + 1)..];
        return line[Math.Max(0, line.Length - 300)..].ToString();
    }

    private static bool IsIntroduction(string line) => line.EndsWith(':') || line.EndsWith('：') || line.StartsWith('#')
        || (line.StartsWith("**", StringComparison.Ordinal) && line.EndsWith("**", StringComparison.Ordinal));

    private static IEnumerable<string> Sentences(string prose) =>
        prose.Split(['\n', '!', '?']).SelectMany(line => line.Split(". ")).Where(sentence => sentence.Length <= 2000);

    private static bool IsDoubtfulSentence(string sentence) => About.IsMatch(sentence) && ScoreTail.IsDoubt(sentence) && Score.IsMatch(sentence);

    private static Regex Denial { get; } = new(
        @"\b(?:i|we|i'm|i’m|i am|sorry|but)\s+(?:(?:am|are|really|simply|do|was|still|therefore|just|hence|also)\s+){0,2}(?:cannot|can'?t|can’t|can not|unable to|not able to|won'?t|won’t|decline to|refuse to|will not follow|could not|couldn'?t|couldn’t|did not|didn'?t|didn’t|not)\s+(?:\w+\s+){0,3}?"
        + @"(?:judge|rate|score|evaluate|assess|grade|give (?:\w+\s){0,2}(?:scores?|ratings?)|provide (?:\w+\s){0,3}(?:scores?|ratings?|evaluation|judge?ment|assessment))\b"
        + @"|\b(?:please|kindly|could you|can you|would you)\s+(?:\w+\s){0,2}?(?:send|share|provide|paste|supply|submit|include|give|replace|fill)\b"
        + @"|\b(?:once|when|after|as soon as|if) (?:you|i)(?:'ve|’ve| have)? (?:send|share|provide|paste|supply|submit|receive|get|see|sent|shared|provided|pasted|supplied|received)\b"
        + @"|\bno (?:answer|response|reply) (?:was|is|has been|to)\b|\bcontains? no (?:answer|response|reply)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, TimeSpan.FromMilliseconds(ReadingLimits.PatternMilliseconds));

    private static Regex Compared { get; } = new(
        @"\b(?i:answer|response|reply|assistant|model|candidate|version|option|rater|judge|evaluator|annotator|reviewer|draw|attempt)(?-i:[ _](?:[A-C]|#?[1-9]))\b(?!\s*(?:%|/|out of))",
        RegexOptions.CultureInvariant, TimeSpan.FromMilliseconds(ReadingLimits.PatternMilliseconds));

    private static Regex Foreign { get; } = new(
        @"\b(?:previous|prior|earlier|other|another|different|first|second|last|original|human|external|former)\s+(?:\w+\s)?(?:judge|judgement|judgment|rater|reviewer|evaluator|evaluation|annotator|score|scores|rating|ratings|model|assessment)\b"
        + @"|\b(?:do not|don'?t|don’t) agree\b|\bdisagree\b|\bnot my (?:own )?(?:rating|ratings|score|scores|evaluation|judge?ment|assessment)\b"
        + @"|\b(?:hypothetical|hypothetically|fictional|made[- ]up|invented|placeholders?|dummy|illustrative|for illustration|arbitrary|random(?:ly)?|just an example|only an example|an example (?:only|of)|merely an example|not (?:a )?real|not actual)\b"
        + @"|\b(?:is|are) (?:just |only |the |my )*(?:defaults?|guesses)\b|\b(?:could|would|might|may) (?:then )?(?:look|read|be something) like\b|\bif it had\b|\b(?:is|are) (?:just |only |merely )?(?:an? )?(?:examples?|samples?|templates?)\b"
        + @"|\b(?:average|mean|typical|expected|ideal|perfect|target) (?:answer|response|reply|score|scores|result|results)\b(?=[^\n]{0,40}:)"
        + @"|\b(?:claims?|claimed|says?|said|states?|stated|asks?|asked|demands?|demanded|instructs?|instructed|tells?|told|wants?|wanted|insists?|injects?) (?:\w+\s){0,4}?(?:scores?|ratings?)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, TimeSpan.FromMilliseconds(ReadingLimits.PatternMilliseconds));

    private static Regex TakenBack { get; } = new(
        @"\b(?:on second thought|on reflection|after reflection|scratch that|never ?mind|ignore (?:the|this|that|my)|disregard|let me (?:re|correct|change|adjust|fix|try again|start over)"
        + @"|i (?:was wrong|made (?:a|an) (?:mistake|error)|take (?:it|that) back|retract|withdraw)"
        + @"|correction(?=:)|wait(?=,)|mixed (?:them |these |it )?up|swapped|sorry, i|my apologies|i apologi[sz]e|guess(?:es|work)"
        + @"|i did not (?:see|get|receive|have)|i (?:have|had) not (?:seen|received)|(?:answer|response|reply) (?:is|was) (?:missing|empty|not (?:provided|included|given|shown|there))"
        + @"|make (?:it|that) (?:a )?[1-5]|should (?:have been|be|read|rather be) (?:an? )?[1-5]|(?:instead|rather) (?:of|than) (?:an? )?[1-5]|fairer|(?:change|lower|raise|reduce|increase|adjust|bump|revise|drop|correct)\w* (?:\w+\s){0,4}(?:to|by) (?:an? )?(?:[1-5]|one|two|three|four|five)\b)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, TimeSpan.FromMilliseconds(ReadingLimits.PatternMilliseconds));

    private static Regex OtherLead { get; } = new(
        @"\b(?:examples?|e\.g\.|for instance|samples?|placeholders?|hypothetical|drafts?|previous|earlier|prior|old|initial|initially|first pass|tentative|other|another|baseline|reference|ideal|target|expected|typical|human|weights?|weighting|weighted|importance|priority|priorities|confidence|maximum|minimum|max|min|threshold|count|counts|number of|rank|ranking|difference|shape|instructions?|previously|formerly|(?:produced|given|generated|written|assigned|rated|scored) by|gpt|claude|gemini|llama|mistral|lenient|strict|claim(?:s|ed)?|says|said|itself|quot(?:es|ed|ation)|prints|printed|contains|states|inject(?:s|ed|ion)|asked (?:me|us) to|(?:wants?|wanted|told|tells) (?:me|us))\b"
        + @"|\bi (?:will|shall|am going to)\s(?:reply|respond|answer|use|follow|return|output|write)\b|\bi['’](?:ll|d)\s(?:reply|respond|answer|use|follow|return|output|write)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, TimeSpan.FromMilliseconds(ReadingLimits.PatternMilliseconds));

    private static Regex PossibleLead { get; } = new(@"\b(?:would|could|might|if)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, TimeSpan.FromMilliseconds(ReadingLimits.PatternMilliseconds));

    private static Regex FormLead { get; } = new(
        @"\b(?:format|form|schema|structure|template|syntax|layout|specification|spec)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, TimeSpan.FromMilliseconds(ReadingLimits.PatternMilliseconds));

    private static Regex OwnLead { get; } = new(
        @"\b(?:my|evaluation|judge?ment|assessment|scores?|ratings?|results?|here (?:is|are)|below|following)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, TimeSpan.FromMilliseconds(ReadingLimits.PatternMilliseconds));

    private static Regex Comment { get; } = new(@"[""0-9}\],]\s{0,20}(?://|#|/\*)(?<text>[^\n]{0,200})", RegexOptions.CultureInvariant, TimeSpan.FromMilliseconds(ReadingLimits.PatternMilliseconds));

    private static Regex StrongDoubt { get; } = new(
        @"\b(?:actually|wait|unsure|on reflection|fairer|(?:should|might|could|would) (?:really |rather |also )?be (?:an? )?[1-5])\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, TimeSpan.FromMilliseconds(ReadingLimits.PatternMilliseconds));

    private static Regex About { get; } = new(
        @"\b(?:risk|sensitivity|empathy|emotional|alignment|scores?|ratings?)|(?:risk|empathy|alignment)_", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, TimeSpan.FromMilliseconds(ReadingLimits.PatternMilliseconds));

    private static Regex Score { get; } = new(
        @"(?<![\p{L}\p{N}.,-])(?:[1-5]|one|two|three|four|five)(?![\p{L}\p{N}]|[.,-][0-9]|\s\p{L}{2,20}s\b)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, TimeSpan.FromMilliseconds(ReadingLimits.PatternMilliseconds));
}
