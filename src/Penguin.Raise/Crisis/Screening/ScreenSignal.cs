namespace Penguin.Raise;

/// <summary>What a rule says when it fires.</summary>
internal enum ScreenSignal
{
    /// <summary>Too little alone: two different ones, or one beside what is known of the person, count as supportive.</summary>
    Note,

    Supportive,

    Crisis,

    /// <summary>The person says that they are safe.</summary>
    Safe,

    /// <summary>The person says that they are under the age limit.</summary>
    Minor,

    /// <summary>A wording of the rule stands there and was taken back: negated, a figure of speech, fiction.</summary>
    TakenBack,
}
