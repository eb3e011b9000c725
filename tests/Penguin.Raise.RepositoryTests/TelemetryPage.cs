using System.Diagnostics.Metrics;
using System.Globalization;
using System.Reflection;
using System.Text;
using Microsoft.Extensions.Logging;

namespace Penguin.Raise.RepositoryTests;

/// <summary>Writes docs/telemetry.md from the names, instruments, log messages and codes of the product.</summary>
internal static class TelemetryPage
{
    public const string Path = "docs/telemetry.md";

    private const BindingFlags All = BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic;

    public static IEnumerable<Instrument> Instruments => typeof(RaiseTelemetry).GetProperties(All).Select(property => property.GetValue(null)).OfType<Instrument>().OrderBy(instrument => instrument.Name, StringComparer.Ordinal);

    public static IEnumerable<FieldInfo> Tags => typeof(RaiseTelemetry).GetFields(All).Where(found => found is { IsLiteral: true } && found.Name.EndsWith("Tag", StringComparison.Ordinal));

    public static string Write()
    {
        var (page, comments) = (new StringBuilder(Head), DocComments.Of(typeof(RaiseTelemetry).Assembly));
        Table(page, "Activities", "activity | what it is | tags", RaiseTelemetry.Activities.Select(pair => $"`{pair.Activity}` | {comments.Summary(Constant(pair.Activity))} | {string.Join(", ", pair.Tags.Select(tag => $"`{tag}`"))}"));
        Table(page, "Tags", "tag | meaning", Tags.Select(found => $"`{found.GetRawConstantValue()}` | {comments.Summary(found)}"));
        Table(page, "Metrics", "instrument | kind | unit | what it counts", Instruments.Select(instrument => $"`{instrument.Name}` | {instrument.GetType().Name.Split('`')[0].ToLowerInvariant()} | `{instrument.Unit}` | {instrument.Description}"));
        Table(page, "Log events", "id | level | package | message", Events());
        Table(page, "Why a turn ended so", "code | meaning", ReasonCodes.Turns.Select(pair => $"`{pair.Key}` | {pair.Value}"));
        Table(page, "Why an attribute was chosen", "code | meaning", ReasonCodes.Choices.Select(pair => $"`{pair.Key}` | {pair.Value}"));
        return page.ToString();
    }

    private static string Head => """
        # Telemetry

        One activity source and one meter, both named `Penguin.Raise` (`RaiseTelemetry`). Nothing of what a person said stands in an activity, a measurement or a log message: only codes, numbers, names of
        attributes, stages and models. This page is written from the code and compared with it by a test (`PENGUIN_UPDATE_GOLDEN=1` rewrites it).

        `outcome.Explain()` says the same about one turn as an object: why it asked (`Reason`, `Asked`, `ChoiceReason`), why it stopped (`Reason`, `QuestionsAsked`, `Completeness`), what it rests on (`RestsOn`,
        `Declined`, `Conflicting`), and what came of the answer check (`Check`, `CheckFaults`).

        """.ReplaceLineEndings("\n");

    private static IEnumerable<string> Events() => from package in Repository.Packages
        from method in Product.Load(package).GetTypes().SelectMany(type => type.GetMethods(All))
        let message = method.GetCustomAttribute<LoggerMessageAttribute>()
        where message is not null
        orderby message.EventId
        select string.Create(CultureInfo.InvariantCulture, $"{message.EventId} | {message.Level} | `{package}` | {message.Message}");

    private static void Table(StringBuilder page, string heading, string columns, IEnumerable<string> rows)
    {
        page.Append(CultureInfo.InvariantCulture, $"\n## {heading}\n\n| {columns} |\n|{string.Concat(Enumerable.Repeat(" --- |", columns.Split('|').Length))}\n");
        foreach (var row in rows)
        {
            page.Append(CultureInfo.InvariantCulture, $"| {row} |\n");
        }
    }

    private static FieldInfo Constant(string value) => typeof(RaiseTelemetry).GetFields(All).Single(found => found.IsLiteral && (string?)found.GetRawConstantValue() == value);
}
