namespace Penguin.Raise;

/// <summary>What a notice is for.</summary>
public enum RaiseNoticeKind
{
    /// <summary>That the person writes with a machine.</summary>
    AiDisclosure = 0,

    /// <summary>That a pause may do good.</summary>
    Break = 1,
}
