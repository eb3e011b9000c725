using System.Numerics;

namespace Penguin.Raise.Landscapes;

/// <summary>An NK landscape with K = 3: what each attribute adds is drawn anew for every combination of itself and three others.</summary>
internal static class NkTruth
{
    private const int Neighbours = 3;

    /// <summary>Draws one that has, among the sets of each size, the mean and the spread of a usual landscape.</summary>
    public static double[] Of(double[] usual, Chance chance)
    {
        var raw = Draw(chance, usual.Length);
        var sizes = Enumerable.Range(0, usual.Length).ToLookup(set => BitOperations.PopCount((uint)set));
        var truth = new double[usual.Length];
        foreach (var sets in sizes)
        {
            var (mean, deviation) = Spread(sets.Select(set => raw[set]));
            var (wantedMean, wantedDeviation) = Spread(sets.Select(set => usual[set]));
            foreach (var set in sets)
            {
                truth[set] = Math.Clamp(wantedMean + (deviation < 1e-9 ? 0 : wantedDeviation * (raw[set] - mean) / deviation), 1, 5);
            }
        }

        return truth;
    }

    private static double[] Draw(Chance chance, int sets)
    {
        var raw = new double[sets];
        for (var a = 0; a < LandscapeDraw.Attributes; a++)
        {
            var parts = new double[1 << (Neighbours + 1)].Select(_ => chance.Normal()).ToArray();
            int[] bits = [a, .. new int[Neighbours].Select(_ => chance.Below(LandscapeDraw.Attributes))];
            for (var set = 0; set < sets; set++)
            {
                raw[set] += parts[bits.Select((bit, i) => (set >> bit & 1) << i).Sum()];
            }
        }

        return raw;
    }

    private static (double Mean, double Deviation) Spread(IEnumerable<double> values)
    {
        double[] all = [.. values];
        var mean = all.Average();
        return (mean, Math.Sqrt(all.Average(value => (value - mean) * (value - mean))));
    }
}
