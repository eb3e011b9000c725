using System.Text.RegularExpressions;

namespace Penguin.Raise;

/// <summary>The wordings that an answer must not hold, in the languages that ship. Pure.</summary>
internal static partial class AnswerRules
{
    private const RegexOptions Plain = RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase;

    private const string Condition =
        @"(?<condition>(clinical(ly)? |major )?depress(ion|ed|ive disorder)|bipolar( disorder)?|ptsd|post-?traumatic stress( disorder)?|adhd|ocd|autis(m|tic)|schizophreni\w*|psychosis|psychotic"
        + @"|(generali[sz]ed )?anxiety disorder|panic disorder|borderline|personality disorder|anorexi[ac]|bulimi[ac]|eating disorder|dementia|alzheimer\w*|diabetes|cancer|narcissis\w+)";

    [GeneratedRegex(
        @"\b(you|you're|you’re)( (clearly|probably|likely|most likely|obviously|definitely|may|might|must|seem to|appear to|could))?( (have|are|suffer from|are suffering from|suffering from|be suffering from|show signs of|meet the criteria for|be|got))?( (a|an|some|severe|mild|moderate|chronic|form of|case of|kind of)){0,4} " + Condition + @"\b",
        Plain, matchTimeoutMilliseconds: 1000)]
    private static partial Regex English { get; }

    [GeneratedRegex(
        @"\b(du hast|sie haben|du leidest an|sie leiden an|tienes|tiene usted|padeces|sufres de|vous avez|vous souffrez d\p{L}*|tu as|tu souffres d\p{L}*)\b( (wahrscheinlich|wohl|eine|einen|leichte|schwere|una|un|probablemente|probablement|une|la|de la|le)){0,3}[ '’](?<condition>depressi\p{L}*|depresi[oó]n|d[ée]pression|bipolar\p{L}*|schizophreni\p{L}*|esquizofrenia|ptbs|adhs|angststörung|trastorno|trouble \p{L}+|anorexi\p{L}*|bulimi\p{L}*|demen[czt]\p{L}*|démence|krebs|cáncer|diabet\p{L}*)",
        Plain, matchTimeoutMilliseconds: 1000)]
    private static partial Regex European { get; }

    [GeneratedRegex(@"[你您](可能|大概|肯定|应该)?(患有|得了|患了)\p{L}{0,4}(?<condition>抑郁症|焦虑症|双相|精神分裂|自闭症|厌食症|痴呆|癌症|糖尿病)|(لديك|تعاني من|عندك) (?<condition>اكتئاب|الاكتئاب|الفصام|فصام|اضطراب\p{L}*)",
        Plain, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Others { get; }

    [GeneratedRegex(@"\bI( would|'d|’d|'ll| can)? diagnose\b|\b(my|the|your) diagnosis (is|would be)\b|\bmeine Diagnose\b|\bmi diagnóstico\b|\bmon diagnostic\b|我的诊断", Plain, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Diagnosing { get; }

    [GeneratedRegex(@"\b(if|whether|in case|when|wenn|falls|ob|si|quand)\b[^.?!\n]{0,60}$|如果|إذا", Plain, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Conditional { get; }

    [GeneratedRegex(
        @"\b(?<word>the user|this user|the asker|the person in the (profile|document)|the profile (says|states|shows|lists|indicates)|user profile|(der|dem|den) (nutzer|benutzer)|die nutzerin|(el|la) usuari[oa]|l['’]utilisat(eur|rice))\b|(?<word>该用户|这位用户|المستخدم)",
        Plain, matchTimeoutMilliseconds: 1000)]
    private static partial Regex ThirdPerson { get; }

    [GeneratedRegex(@"</?\s?(guidelines|answer)\s?>|^\s*[{\[]\s*""|""(guidelines|answer)""\s*:", Plain, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Remains { get; }

    [GeneratedRegex(@"</?\s?(guidelines|answer)\s?>", Plain, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Tags { get; }

    /// <summary>Whether the person is told to have a condition that neither they nor their profile named.</summary>
    public static bool Diagnoses(string answer, string told) =>
        Diagnosing.IsMatch(answer)
        || English.Matches(answer).Concat(European.Matches(answer)).Concat(Others.Matches(answer))
            .Any(found => !Conditional.IsMatch(SentenceBefore(answer, found.Index)) && !told.Contains(Stem(found.Groups["condition"].Value), StringComparison.OrdinalIgnoreCase));

    /// <summary>Whether the answer speaks about the person as about a third one, in words that the query did not bring.</summary>
    public static bool SpeaksAbout(string answer, string query) =>
        ThirdPerson.Matches(answer).Any(found => !query.Contains(found.Groups["word"].Value.Split(' ')[^1], StringComparison.OrdinalIgnoreCase));

    /// <summary>Whether parts of the form are left in the text.</summary>
    public static bool HasRemains(string answer) => Remains.IsMatch(answer);

    /// <summary>Whether tags of the form are left in a text that may have a form of its own.</summary>
    public static bool HasTags(string answer) => Tags.IsMatch(answer);

    private static string Stem(string condition) => condition.Split(' ')[^1] is { Length: > 6 } last ? last[..6] : condition;

    private static string SentenceBefore(string text, int at)
    {
        var start = text.LastIndexOfAny(['.', '!', '?', '\n', '。'], Math.Max(0, at - 1), Math.Min(at, 80));
        return text[(start < 0 ? Math.Max(0, at - 80) : start + 1)..at];
    }
}
