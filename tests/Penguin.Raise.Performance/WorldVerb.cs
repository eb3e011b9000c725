using Penguin.Raise.Testing;

namespace Penguin.Raise.Performance;

/// <summary>Prints the calibration of world A and its predictions. <c>world fit</c> finds the constants again (about three minutes).</summary>
internal static class WorldVerb
{
    // Order: Age, Gender, Marital Status, Profession, Economic Status, Education Level, Health Status, Mental Health Status, Past Self-Harm History, Emotional State.
    // Main: half of the paper's gains (figure 6), ordered as there, since none may exceed 55 % of the whole gain. Figures: as published.
    private static readonly double[] MainGains = [.13, .08, .12, .16, .17, .18, .28, .45, .36, .40];
    private static readonly double[] PublishedGains = [.31, .21, .31, .38, .38, .41, .55, .85, .71, .78];

    public static async Task<bool> RunAsync(string[] args)
    {
        if (args is ["fit"])
        {
            Print("Main", WorldFit.Fit(WorldLevels.Main, 2.86, 4.00, MainGains));
            Print("Figures", WorldFit.Fit(WorldLevels.Figures, 3.12, 4.15, PublishedGains));
            return true;
        }

        if (args is ["auc"]) { return CompletenessQuality.Print(); }

        var good = await WorldCalibration.PrintAsync(SimulatedPreset.Main, 2.86, 4.00, PublishedGains, limitSingles: true);
        good &= await WorldCalibration.PrintAsync(SimulatedPreset.Figures, 3.12, 4.15, PublishedGains, limitSingles: false);
        good &= CompletenessQuality.Print();
        Console.WriteLine(good ? "All bounds hold." : "A bound is missed.");
        return good;
    }

    private static void Print(string name, WorldLevels levels)
    {
        Console.WriteLine($"{name}: Ceiling = {levels.Ceiling:0.000}, Gap = {levels.Gap:0.000}");
        Console.WriteLine("  Weights = Named(" + string.Join(", ", AttributeCatalog.Penguin.Select(attribute => $"{levels.Weights[attribute.Name]:0.000}")) + ")");
    }
}
