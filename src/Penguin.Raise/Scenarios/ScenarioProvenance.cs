namespace Penguin.Raise;

/// <summary>Where a scenario came from. Results are reported per half: real posts may be in a model's training data.</summary>
public enum ScenarioProvenance
{
    /// <summary>Not stated.</summary>
    Unspecified = 0,

    /// <summary>From a real post, anonymised and paraphrased.</summary>
    Real = 1,

    /// <summary>Written or generated for the benchmark.</summary>
    Synthetic = 2,
}
