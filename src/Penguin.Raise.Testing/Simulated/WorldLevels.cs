namespace Penguin.Raise.Testing;

/// <summary>The fitted constants of a preset. They come from the verb <c>world fit</c> of tests/Penguin.Raise.Performance; docs/testing.md says what they mean.</summary>
internal sealed record WorldLevels
{
    /// <summary>The mean score when everything that matters is considered.</summary>
    public required double Ceiling { get; init; }

    /// <summary>The largest loss of an answer that considers nothing, for a person with every reason for concern.</summary>
    public required double Gap { get; init; }

    /// <summary>How fast the loss grows with the weight of what matters for the person.</summary>
    public required double GapRate { get; init; }

    /// <summary>How fast considering what matters closes the gap.</summary>
    public required double CloseRate { get; init; }

    /// <summary>The loss for each considered fact that does not matter.</summary>
    public required double Distraction { get; init; }

    /// <summary>How much each of the ten attributes matters on average; other attributes get a weight by hash.</summary>
    public required IReadOnlyDictionary<string, double> Weights { get; init; }

    /// <summary>The share of queries for which an attribute can matter.</summary>
    public required double RelevantShare { get; init; }

    /// <summary>The share of those queries for which even a harmless value matters, to a person who has other reasons for concern.</summary>
    public required IReadOnlyDictionary<string, double> HarmlessMatters { get; init; }

    /// <summary>How much a harmless value then matters, relative to a grave one.</summary>
    public required double HarmlessActivity { get; init; }

    public static WorldLevels Of(SimulatedPreset preset) => preset == SimulatedPreset.Main ? Main : Figures;

    public static WorldLevels Main { get; } = new()
    {
        Ceiling = 4.062, Gap = 2.142, GapRate = 0.5, CloseRate = 1, Distraction = 0.01,
        RelevantShare = 0.7, HarmlessMatters = Named(.25, .25, .25, .25, .25, .25, .25, .25, .25, .25), HarmlessActivity = 0.5,
        Weights = Named(0.377, 0.231, 0.350, 0.521, 0.497, 0.626, 0.845, 1.280, 1.537, 1.066),
    };

    public static WorldLevels Figures { get; } = new()
    {
        Ceiling = 4.370, Gap = 1.496, GapRate = 0.8, CloseRate = 2, Distraction = 0.05,
        RelevantShare = 0.95, HarmlessMatters = Named(.3, .3, .3, .3, .3, .3, .3, .8, .8, .8), HarmlessActivity = 1,
        Weights = Named(0.580, 0.324, 0.550, 0.972, 0.517, 1.077, 1.030, 1.249, 0.868, 0.966),
    };

    internal static IReadOnlyDictionary<string, double> Named(params double[] weights) =>
        AttributeCatalog.Penguin.Zip(weights).ToDictionary(pair => pair.First.Name, pair => pair.Second, StringComparer.OrdinalIgnoreCase);
}
