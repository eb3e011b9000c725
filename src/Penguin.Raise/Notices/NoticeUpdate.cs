namespace Penguin.Raise;

/// <summary>A notice to show before the turn's text. The outcome carries it as well.</summary>
/// <param name="Notice">The notice.</param>
public sealed record NoticeUpdate(RaiseNotice Notice) : RaiseUpdate;
