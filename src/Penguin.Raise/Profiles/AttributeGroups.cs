namespace Penguin.Raise;

/// <summary>The paper's three groups of attributes. Hosts may name their own.</summary>
public static class AttributeGroups
{
    /// <summary>Who the person is: age, gender, family, work, money, education.</summary>
    public const string Demographic = "demographic";

    /// <summary>Health, mental health and past self-harm.</summary>
    public const string Health = "health and psychological stability";

    /// <summary>How the person feels now.</summary>
    public const string Emotional = "emotional state";
}
