namespace Penguin.Raise;

/// <summary>Which notices are due. Pure.</summary>
internal sealed class NoticeSchedule(NoticeOptions options)
{
    private readonly RaiseNotice _disclosure = new(RaiseNoticeKind.AiDisclosure, options.DisclosureText);
    private readonly IReadOnlyList<RaiseNotice>[] _lists = Lists(new(RaiseNoticeKind.AiDisclosure, options.DisclosureText), new(RaiseNoticeKind.Break, options.BreakText));
    private readonly (bool AtStart, TimeSpan? Disclosure, TimeSpan? Break, TimeSpan Pause) _when = (options.DisclosesAtStart, options.DisclosureInterval, options.BreakInterval, options.Pause);

    /// <summary>The disclosure where it is due at this time.</summary>
    public RaiseNotice? DisclosureAt(NoticeTimes? times, DateTimeOffset now) =>
        (times is null ? _when.AtStart : now - (times.Disclosed ?? times.ActiveSince) >= _when.Disclosure) ? _disclosure : null;

    /// <summary>What is shown with an outcome, and the times to go on from. A break is not suggested beside an offer of help.</summary>
    public (IReadOnlyList<RaiseNotice> Notices, NoticeTimes Times) At(NoticeTimes? times, DateTimeOffset now, CrisisAction action)
    {
        var disclosure = DisclosureAt(times, now);
        var activeSince = times is null || now - times.LastTurn >= _when.Pause ? now : times.ActiveSince;
        var isBreakDue = action == CrisisAction.None && now - activeSince >= _when.Break;
        var notices = _lists[(disclosure is null ? 0 : 1) + (isBreakDue ? 2 : 0)];
        return (notices, new NoticeTimes(disclosure is null ? times?.Disclosed : now, isBreakDue ? now : activeSince, now));
    }

    // The same lists each time, so that equal outcomes are equal.
    private static IReadOnlyList<RaiseNotice>[] Lists(RaiseNotice disclosure, RaiseNotice pause) => [[], [disclosure], [pause], [disclosure, pause]];
}
