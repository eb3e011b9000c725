namespace Penguin.Raise.Benchmark;

/// <summary>An experiment as a plain text table: the same result gives the same text on every machine and under every culture.</summary>
public static class ExperimentTable
{
    /// <summary>The widest line with up to three arms whose names have at most 22 characters (longer ones are cut).</summary>
    public const int MaxWidth = 120;

    /// <summary>Writes the table.</summary>
    /// <param name="result">The experiment.</param>
    /// <param name="simulated">Marks the title as simulated also where <see cref="ExperimentResult.IsSimulated"/> does not tell, for example with a simulated model of your own.</param>
    /// <param name="options">The intervals' settings; <see langword="null"/> for the defaults.</param>
    /// <returns>
    /// Lines that end in a line feed: each arm's mean with its interval by domain and over all (macro mean), over standard scenarios; the difference of each other arm to
    /// the first, in points; whether it stands with the missing scores at their worst; then per arm the questions, controls and twins apart, missing scores by
    /// kind, and what it cost; last what the run was: seed, dataset, version, models, judges, rubrics, prompts. Dates are not shown: they are in the result.
    /// </returns>
    /// <exception cref="Microsoft.Extensions.Options.OptionsValidationException">A setting is out of its range.</exception>
    public static string Format(ExperimentResult result, bool simulated = false, IntervalOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(result);
        var settings = options ?? new IntervalOptions();
        IntervalOptionsValidator.ThrowIfInvalid(settings);
        var text = new TableText();
        ScoreTable.Write(text, result, simulated || result.IsSimulated, settings);
        DifferenceTable.Write(text, result, settings);
        ArmTable.Write(text, result, settings);
        RunTable.Write(text, result);
        return text.ToString();
    }
}
