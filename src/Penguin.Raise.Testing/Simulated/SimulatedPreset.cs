namespace Penguin.Raise.Testing;

/// <summary>Which published level the simulated world is calibrated to. The paper's figures come from different samples and cannot all hold at once.</summary>
public enum SimulatedPreset
{
    /// <summary>Nothing known 2.86, all ten known 4.00; single attributes in the order of the paper's figure 6. The default.</summary>
    Main = 0,

    /// <summary>Nothing known 3.12, single attributes at the levels of the paper's figure 6. For the study of planners only.</summary>
    Figures = 1,
}
