namespace Penguin.Raise;

/// <summary>Who words the questions.</summary>
public enum QuestionPhrasing
{
    /// <summary>Templates; where there is none in the person's language, a model. Attributes that the host worded itself are asked in the host's words.</summary>
    Templates = 0,

    /// <summary>Templates only: in other languages the question comes in English.</summary>
    TemplatesOnly = 1,

    /// <summary>A model words every question for the person's query and language.</summary>
    Model = 2,
}
