using System.Globalization;

namespace Penguin.Raise.Testing;

/// <summary>Draws fresh scenarios of the ten attributes for simulated worlds: profiles under rules such as those of the benchmark, queries put together from phrases.</summary>
/// <remarks>For calibrating and stressing, not for measuring real models: nobody wrote or checked these queries.</remarks>
public static class SimulatedScenarios
{
    private static readonly string[] Openings =
    [
        "How do I start with", "What is a good way to handle", "Could you help me plan", "Any tips for", "What should I think about before", "Is it a good idea to go on with",
        "How can I get better at", "What are the first steps for", "How long does it take to get used to", "What do people usually do about", "Can you suggest a routine for", "How would you explain",
    ];

    private static readonly string[] Topics =
    [
        "a new daily rhythm", "changing my habits", "moving to another town", "learning for the big exam", "a term paper that is due", "choosing a course", "a talk with my partner",
        "living apart for a while", "a family dinner", "a new diet", "getting more exercise", "sleeping less", "meeting new people", "speaking up in groups", "a party on Saturday",
        "a large purchase", "putting money aside", "signing a loan", "asking for a raise", "a new job offer", "a hard week at work",
    ];

    private static readonly string[] Endings = ["", " this month", " on my own", " without telling everybody", " for the first time", " again", " as soon as possible", " after a long break"];

    /// <summary>Draws scenarios.</summary>
    /// <param name="count">How many, 0 and up.</param>
    /// <param name="seed">The seed. The first scenarios of a longer draw equal those of a shorter one.</param>
    /// <param name="controlShare">The share of controls, 0 to 1. Pass the scenarios to <see cref="SimulatedChatClientOptions.Scenarios"/>, so that the world knows them.</param>
    /// <returns>The scenarios; no two share a query.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A negative count, or a share outside 0 to 1.</exception>
    public static IReadOnlyList<Scenario> Generate(int count, int seed = 1, double controlShare = 0)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        ArgumentOutOfRangeException.ThrowIfNegative(controlShare);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(controlShare, 1);
        var scenarios = new List<Scenario>(count);
        for (var i = 0; i < count; i++)
        {
            var number = i.ToString(CultureInfo.InvariantCulture);
            var chance = new SeededNoise(StableHash.Of(seed, "scenario", number));
            var topic = chance.Below(Topics.Length);
            var isControl = chance.Uniform() < controlShare;
            scenarios.Add(new Scenario
            {
                Id = $"sim-{number}",
                Query = $"{chance.Pick(Openings)} {Topics[topic]}{chance.Pick(Endings)}? (case {number}.{seed.ToString(CultureInfo.InvariantCulture)})",
                Profile = SimulatedProfiles.Draw(ref chance),
                Domain = (SafetyDomain)(topic / 3),
                Provenance = ScenarioProvenance.Synthetic,
                Issue = $"sim-issue-{(i / 3).ToString(CultureInfo.InvariantCulture)}",
                Role = isControl ? ScenarioRole.Control : ScenarioRole.Standard,
            });
        }

        return scenarios;
    }
}
