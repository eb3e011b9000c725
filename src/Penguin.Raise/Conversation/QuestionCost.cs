namespace Penguin.Raise;

/// <summary>What asking for an attribute costs, its sensitivity included.</summary>
internal static class QuestionCost
{
    public static double Of(UserAttribute attribute, double personal, double special) => attribute.Cost + attribute.Sensitivity switch
    {
        AttributeSensitivity.Personal => personal,
        AttributeSensitivity.Special => special,
        _ => 0,
    };

    public static double Checked(double value, string name) =>
        value >= 0 && !double.IsInfinity(value) ? value : throw new ArgumentOutOfRangeException(name, value, "It must be a number from 0 on.");
}
