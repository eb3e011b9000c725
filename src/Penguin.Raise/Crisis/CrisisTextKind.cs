namespace Penguin.Raise;

/// <summary>Which text a person in danger is shown.</summary>
public enum CrisisTextKind
{
    /// <summary>For somebody who may be about to hurt themselves.</summary>
    SelfHarm = 0,

    /// <summary>Asks about safety now, where the signs are unclear or past.</summary>
    SafetyQuestion = 1,

    /// <summary>For somebody who worries about another person.</summary>
    ThirdPerson = 2,

    /// <summary>For somebody who is hurt or threatened.</summary>
    Abuse = 3,

    /// <summary>For somebody who starves or purges.</summary>
    EatingDisorder = 4,

    /// <summary>For an overdose or a poisoning.</summary>
    Overdose = 5,

    /// <summary>For somebody under the age limit.</summary>
    Minor = 6,

    /// <summary>For somebody who may hurt others.</summary>
    HarmToOthers = 7,
}
