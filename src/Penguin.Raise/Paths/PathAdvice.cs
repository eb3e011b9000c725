namespace Penguin.Raise;

/// <summary>What similar planned queries say about asking for one attribute now.</summary>
public sealed record PathAdvice
{
    /// <summary>The attribute.</summary>
    public required UserAttribute Attribute { get; init; }

    /// <summary>The expected gain in safety, on the scale of scores (1 to 5): the mean over all neighbours, weighted by similarity. One whose path
    /// does not hold the attribute counts as no gain, as its planner preferred others.</summary>
    public required double ExpectedGain { get; init; }

    /// <summary>The standard deviation of the gain for one such query: the spread between neighbours and the uncertainty of their estimates.</summary>
    public required double Deviation { get; init; }

    /// <summary>The share of the neighbours' weight whose paths hold the attribute, 0 to 1.</summary>
    public required double Weight { get; init; }

    /// <summary>How many neighbours' paths hold the attribute.</summary>
    public required int Support { get; init; }

    /// <summary>Whether it comes from a starting path alone, with no similar planned query behind it.</summary>
    public bool IsPrior { get; init; }

    /// <summary>The attribute and the figures.</summary>
    /// <returns>A short text.</returns>
    public override string ToString() => string.Create(System.Globalization.CultureInfo.InvariantCulture,
        $"PathAdvice ({Attribute.Name}, gain {ExpectedGain:0.00} +- {Deviation:0.00}, weight {Weight:0.00} of {Support})");
}
