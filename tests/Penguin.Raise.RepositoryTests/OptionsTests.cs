using System.Reflection;

namespace Penguin.Raise.RepositoryTests;

public sealed class OptionsTests
{
    [Fact]
    public void OptionsPage_AllTypes_EqualsTheCode() => Golden.Check("docs/options.md", OptionsPage.Write());

    [Theory]
    [MemberData(nameof(Properties))]
    public void ValueComment_OfAnOption_StatesTheRealDefault(string type, string property)
    {
        var owner = OptionsPage.Types.Single(found => found.FullName == type);
        var option = owner.GetProperty(property)!;

        var stated = DocComments.Of(owner.Assembly).Value(option);

        stated.Should().ContainAny(StatedForms(option.GetValue(Activator.CreateInstance(owner))));
    }

    /// <summary>Numbers, switches and durations: what has one plain form.</summary>
    public static TheoryData<string, string> Properties()
    {
        var simple = new TheoryData<string, string>();
        foreach (var option in OptionsPage.Types.SelectMany(OptionsPage.Properties).Where(IsSimple))
        {
            simple.Add(option.DeclaringType!.FullName!, option.Name);
        }

        return simple;
    }

    private static bool IsSimple(PropertyInfo option) =>
        (Nullable.GetUnderlyingType(option.PropertyType) ?? option.PropertyType) is var kind && (kind.IsPrimitive || kind == typeof(TimeSpan));

    private static string[] StatedForms(object? value) => value switch
    {
        TimeSpan duration =>
        [
            $"{OptionText.Duration(duration)} by default", FormattableString.Invariant($"{duration.TotalSeconds} seconds by default"),
            FormattableString.Invariant($"{duration.TotalMilliseconds} milliseconds by default"),
        ],
        _ => [$"{OptionText.Default(value)} by default", $"{OptionText.Default(value).Replace("none (`null`)", "`null`", StringComparison.Ordinal)} by default"],
    };
}
