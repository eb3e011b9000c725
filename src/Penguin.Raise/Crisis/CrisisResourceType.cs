namespace Penguin.Raise;

/// <summary>What sort of place a resource is.</summary>
public enum CrisisResourceType
{
    /// <summary>A line for any trouble.</summary>
    General = 0,

    /// <summary>A line for people who think of suicide.</summary>
    Suicide = 1,

    /// <summary>Help by text message.</summary>
    Text = 2,

    /// <summary>For children and young people.</summary>
    Youth = 3,

    /// <summary>For people who are hurt by somebody close to them.</summary>
    DomesticViolence = 4,

    /// <summary>The emergency service.</summary>
    Emergency = 5,

    /// <summary>A directory of helplines in many countries.</summary>
    Directory = 6,
}
