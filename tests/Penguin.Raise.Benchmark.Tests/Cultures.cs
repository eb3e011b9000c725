using System.Globalization;

namespace Penguin.Raise.Benchmark.Tests;

/// <summary>Runs a piece of work under another culture and sets the old one back.</summary>
internal static class Cultures
{
    public static TheoryData<string> All => ["", "de-DE", "tr-TR", "ar-SA"];

    public static T Under<T>(string culture, Func<T> work)
    {
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
            return work();
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }
}
