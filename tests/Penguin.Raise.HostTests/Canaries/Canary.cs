namespace Penguin.Raise.HostTests;

/// <summary>Values that occur nowhere else, in every place where something of a person can stand.</summary>
internal static class Canary
{
    /// <summary>In every canary value, and in nothing else.</summary>
    public const string Mark = "zqxcanary";

    public static string Text(string place) => $"{Mark} {place}";

    public static bool IsIn(string? text) => text?.Contains(Mark, StringComparison.OrdinalIgnoreCase) == true;

    public static UserProfile Profile(int number) => AttributeCatalog.Penguin.Aggregate(
        new UserProfile(), (profile, attribute) => profile.With(attribute.Name, Text($"{attribute.Name.ToLowerInvariant()} {Number(number)}")));

    public static IReadOnlyList<Scenario> Scenarios(int count) =>
    [
        .. Enumerable.Range(1, count).Select(i => new Scenario
        {
            Id = $"person-{Number(i)}", Profile = Profile(i), Domain = (SafetyDomain)(i % 7), Issue = $"issue-{Number(i)}",
            Query = $"What should I do about {Text($"query {Number(i)}")}?", Situation = Text($"situation {Number(i)}"), Background = Text($"background {Number(i)}"),
        }),
    ];

    private static string Number(int number) => number.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
