using System.Reflection;

namespace Penguin.Raise.Benchmark;

/// <summary>The 210 sample scenarios written for this project: 30 a domain, of which 5 are controls and 6 are twins.</summary>
public static class SampleScenarios
{
    /// <summary>Loads all of them, in domain order. Each call makes a new list.</summary>
    /// <param name="catalog">The catalog; <see langword="null"/> for <see cref="AttributeCatalog.Penguin"/>. Attributes that it lacks are left out.</param>
    /// <returns>The scenarios.</returns>
    /// <exception cref="DatasetFormatException">A value does not fit a closed attribute of the given catalog; the message names the first such place.</exception>
    public static IReadOnlyList<Scenario> Load(AttributeCatalog? catalog = null)
    {
        var scenarios = new List<Scenario>();
        foreach (var domain in Enum.GetValues<SafetyDomain>())
        {
            var reading = Read(domain, catalog);
            if (reading.Problems.Count > 0)
            {
                var first = reading.Problems[0];
                throw new DatasetFormatException(first.File, first.ToString());
            }

            scenarios.AddRange(reading.Scenarios);
        }

        return scenarios;
    }

    internal static ScenarioReading Read(SafetyDomain domain, AttributeCatalog? catalog)
    {
        var file = domain.ToString().ToLowerInvariant() + ".jsonl";
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("samples/" + file)!;
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return new RecordIntake(bytes, file, catalog).Finish();
    }
}
