namespace Penguin.Raise;

/// <summary>The five states of an attribute in a profile.</summary>
public enum AttributeValueState
{
    /// <summary>Nothing is known.</summary>
    Unknown = 0,

    /// <summary>One value is known.</summary>
    Known = 1,

    /// <summary>The person does not want to say. Never asked again, never inferred.</summary>
    Declined = 2,

    /// <summary>The fact does not exist for this person.</summary>
    NotApplicable = 3,

    /// <summary>The person has said two different things.</summary>
    Conflicted = 4,
}
