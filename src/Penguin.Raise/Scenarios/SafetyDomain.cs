namespace Penguin.Raise;

/// <summary>The benchmark's seven high-stakes domains.</summary>
public enum SafetyDomain
{
    /// <summary>Daily life, habits, turning points.</summary>
    Life = 0,

    /// <summary>School, university, exams.</summary>
    Education = 1,

    /// <summary>Partners, family, separation.</summary>
    Relationship = 2,

    /// <summary>Body and mind.</summary>
    Health = 3,

    /// <summary>Friends, groups, being with others.</summary>
    Social = 4,

    /// <summary>Money and debts.</summary>
    Financial = 5,

    /// <summary>Work and jobs.</summary>
    Career = 6,
}
