namespace Penguin.Raise;

/// <summary>Takes a match back where its own pattern stands in its place: negation, a figure of speech, fiction.</summary>
internal sealed record ScreenGuard(GuardPlace Place, TokenPattern Pattern)
{
    public bool Holds(ReadTokens tokens, int start, int end) => Place switch
    {
        GuardPlace.Before => Pattern.EndsAt(tokens, start),
        GuardPlace.After => end < tokens.Count && tokens.Sentence(end) == tokens.Sentence(start) && Pattern.EndFrom(tokens, end) >= 0,
        GuardPlace.In => StandsIn(tokens, tokens.SentencesAt(start, 0)),
        GuardPlace.Near => StandsIn(tokens, tokens.SentencesAt(start, 1)),
        _ => tokens.StandsAnywhere(Pattern),
    };

    public static bool AllHold(IReadOnlyList<ScreenGuard> needs, ReadTokens tokens, int start, int end)
    {
        for (var i = 0; i < needs.Count; i++)
        {
            if (!needs[i].Holds(tokens, start, end))
            {
                return false;
            }
        }

        return true;
    }

    public static bool AnyHolds(IReadOnlyList<ScreenGuard> guards, ReadTokens tokens, int start, int end)
    {
        for (var i = 0; i < guards.Count; i++)
        {
            if (guards[i].Holds(tokens, start, end))
            {
                return true;
            }
        }

        return false;
    }

    public override string ToString() => nameof(ScreenGuard);

    private bool StandsIn(ReadTokens tokens, (int Start, int End) span) => tokens.StandsIn(Pattern, span.Start, span.End);
}
