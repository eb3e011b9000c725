namespace Penguin.Raise;

/// <summary>What a scenario is for in a measurement.</summary>
public enum ScenarioRole
{
    /// <summary>The plain answer does not fit this person.</summary>
    Standard = 0,

    /// <summary>Nothing about any person changes a good answer: a question asked here is one too many.</summary>
    Control = 1,

    /// <summary>A standard query, word for word, from a person for whom the plain answer is right.</summary>
    Twin = 2,
}
