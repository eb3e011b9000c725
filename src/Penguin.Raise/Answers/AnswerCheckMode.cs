namespace Penguin.Raise;

/// <summary>Whether an answer is checked before it is shown.</summary>
public enum AnswerCheckMode
{
    /// <summary>Checked by local rules; one that fails is repaired by one call, and one that fails again is replaced by a safe text.</summary>
    On = 0,

    /// <summary>Not checked: streams are handed on as the model writes.</summary>
    Off = 1,
}
