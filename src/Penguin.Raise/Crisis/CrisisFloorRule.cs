namespace Penguin.Raise;

/// <summary>What is said in a turn, and how long the floor holds: it is lifted after some calm turns in a row once the person has also said that they are safe. Pure.</summary>
internal sealed class CrisisFloorRule(CrisisOptions options)
{
    /// <summary>The help of a turn, without its resources.</summary>
    public TurnHelp Apply(CrisisAssessment found, RaiseSession session)
    {
        var isMinor = session.IsMinor || found.IsMinor;
        var assessed = isMinor == found.IsMinor ? found : found with { IsMinor = isMinor };
        return found.Action >= CrisisAction.Supportive ? Disclosed(assessed, session)
            : session.CrisisFloor >= CrisisAction.Supportive ? Held(assessed, session)
            : new TurnHelp(assessed, []) { Floor = session.CrisisFloor, Notes = session.Crisis };
    }

    private static CrisisTextKind TextOf(CrisisKind kind, bool isMinor) => kind switch
    {
        CrisisKind.Overdose => CrisisTextKind.Overdose,
        _ when isMinor => CrisisTextKind.Minor,
        CrisisKind.SelfHarm or CrisisKind.Goodbye => CrisisTextKind.SelfHarm,
        CrisisKind.ThirdPerson => CrisisTextKind.ThirdPerson,
        CrisisKind.Abuse => CrisisTextKind.Abuse,
        CrisisKind.EatingDisorder => CrisisTextKind.EatingDisorder,
        CrisisKind.Minor => CrisisTextKind.Minor,
        CrisisKind.HarmToOthers => CrisisTextKind.HarmToOthers,
        _ => CrisisTextKind.SafetyQuestion,
    };

    /// <summary>The first text the first time; then the shorter ones in turn. The one shown last is never taken.</summary>
    private static string Next(CrisisText text, string? last)
    {
        string[] known = [text.First, .. text.Again];
        var shown = Array.FindIndex(known, candidate => PromptSet.HashOf(candidate) == last);
        return shown < 0 ? text.First : text.Again[shown % text.Again.Count];
    }

    private TurnHelp Disclosed(CrisisAssessment found, RaiseSession session)
    {
        var language = found.Language is { } spoken && options.TextLanguages.Contains(spoken, StringComparer.OrdinalIgnoreCase) ? spoken : CrisisTexts.English;
        var templates = options.Texts[language, TextOf(found.Kind, found.IsMinor)];
        var said = Next(templates, session.Crisis?.LastText);
        said = PromptSet.HashOf(said) == session.Crisis?.LastText ? templates.First : said;
        return new TurnHelp(found, [])
        {
            IsNew = true, Text = said, Floor = found.Action > session.CrisisFloor ? found.Action : session.CrisisFloor,
            Notes = new CrisisNotes { Kind = found.Kind, Language = language, LastText = PromptSet.HashOf(said) },
        };
    }

    private TurnHelp Held(CrisisAssessment found, RaiseSession session)
    {
        var before = session.Crisis ?? new CrisisNotes();
        var checkIn = before.HasCheckedIn ? null : options.Texts[before.Language, TextOf(before.Kind, found.IsMinor)].CheckIn;
        var notes = before with
        {
            HasCheckedIn = true, LastText = checkIn is null ? before.LastText : PromptSet.HashOf(checkIn), CalmTurns = before.CalmTurns + 1, HasSaidSafe = before.HasSaidSafe || found.SaysSafe,
        };
        var isLifted = options.CalmTurns is { } enough && notes.HasSaidSafe && notes.CalmTurns >= enough;
        return new TurnHelp(found with { Action = CrisisAction.Supportive, Reasons = [TurnHelp.FloorReason], Kind = before.Kind }, [])
        {
            Text = checkIn, Floor = isLifted ? CrisisAction.None : session.CrisisFloor, Notes = isLifted ? notes with { Kind = CrisisKind.Unspecified } : notes,
        };
    }
}
