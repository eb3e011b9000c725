using System.ComponentModel.DataAnnotations;

namespace Penguin.Raise;

/// <summary>How a <see cref="ModelAttributePrior"/> has attributes ranked.</summary>
public sealed class AttributeRankingOptions
{
    /// <summary>How often a model is asked for one ranking, until its reply can be read.</summary>
    /// <value>1 to 5; 2 by default.</value>
    /// <remarks>Each time is a model call.</remarks>
    [Range(1, 5)]
    public int Attempts { get; set; } = 2;

    /// <summary>The temperature.</summary>
    /// <value>0 to 2; 0 by default; <see langword="null"/> leaves it out, for models that refuse it.</value>
    [Range(0f, 2f)]
    public float? Temperature { get; set; } = 0;

    /// <summary>The most tokens of a ranking.</summary>
    /// <value>64 to 100,000; 1,000 by default. A reasoning model thinks within it: raise it there, and for catalogs of more than forty attributes.</value>
    [Range(64, 100_000)]
    public int MaxOutputTokens { get; set; } = 1000;
}
