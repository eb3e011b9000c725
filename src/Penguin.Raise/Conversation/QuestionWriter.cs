namespace Penguin.Raise;

/// <summary>Words a question from the catalog; costs no model call.</summary>
internal static class QuestionWriter
{
    public static RaiseQuestion Write(UserAttribute attribute, AttributeCatalog catalog) => new()
    {
        Attribute = attribute.Name, Text = attribute.Question, Why = attribute.Reason, Choices = attribute.Values, Sensitivity = attribute.Sensitivity,
        DeclineHint = catalog.DeclineHint,
    };
}
