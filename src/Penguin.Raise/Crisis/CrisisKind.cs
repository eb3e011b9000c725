namespace Penguin.Raise;

/// <summary>What a message that calls for help is about. It chooses the text and the places to turn to; it is no diagnosis.</summary>
public enum CrisisKind
{
    /// <summary>Something that no other kind names.</summary>
    Unspecified = 0,

    /// <summary>Wants to die or to hurt themselves now, or has a plan or the means.</summary>
    SelfHarm = 1,

    /// <summary>Takes leave for good.</summary>
    Goodbye = 2,

    /// <summary>Would rather not be here, without a plan.</summary>
    PassiveIdeation = 3,

    /// <summary>Has hurt themselves, or wanted to die, before.</summary>
    PastSelfHarm = 4,

    /// <summary>Somebody else may be about to hurt themselves.</summary>
    ThirdPerson = 5,

    /// <summary>Violence, threats or sexual assault by somebody.</summary>
    Abuse = 6,

    /// <summary>Starving, purging or bingeing that harms.</summary>
    EatingDisorder = 7,

    /// <summary>Has taken too much of something, or something poisonous.</summary>
    Overdose = 8,

    /// <summary>A child or a teenager who is in trouble.</summary>
    Minor = 9,

    /// <summary>Wants to hurt somebody else.</summary>
    HarmToOthers = 10,
}
