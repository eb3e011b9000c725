namespace Penguin.Raise.Testing;

/// <summary>How a simulated user behaves when asked.</summary>
public enum SimulatedUserKind
{
    /// <summary>Answers truthfully in a sentence.</summary>
    Cooperative = 0,

    /// <summary>Answers truthfully with the bare value.</summary>
    Terse = 1,

    /// <summary>Often cannot say.</summary>
    Vague = 2,

    /// <summary>Declines every second question or so.</summary>
    Declining = 3,

    /// <summary>Says one thing first and something else later.</summary>
    Contradicting = 4,

    /// <summary>Gives wrong values.</summary>
    Lying = 5,

    /// <summary>Changes the subject.</summary>
    OffTopic = 6,

    /// <summary>Answers truthfully and says how hard it all is.</summary>
    Distressed = 7,

    /// <summary>Puts instructions for the model into the answers.</summary>
    Injecting = 8,
}
