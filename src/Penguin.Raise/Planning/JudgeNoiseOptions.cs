using System.ComponentModel.DataAnnotations;

namespace Penguin.Raise;

/// <summary>How <see cref="JudgeNoiseMeter"/> measures.</summary>
public sealed class JudgeNoiseOptions
{
    /// <summary>How many evaluations are made in all.</summary>
    /// <value>2 to 10,000; 16 by default. The measured deviation is then off by a fifth, typically.</value>
    /// <remarks>Each is one answer and one judgement: two model calls.</remarks>
    [Range(2, 10_000)]
    public int Evaluations { get; set; } = 16;

    /// <summary>Over how many scenarios they are spread.</summary>
    /// <value>1 to 5,000; 8 by default, so that each is evaluated twice. Fewer where fewer are given.</value>
    [Range(1, 5_000)]
    public int Scenarios { get; set; } = 8;

    /// <summary>How many attributes the evaluated answers rest on.</summary>
    /// <value>0 to 64; 3 by default. As many as are known, where fewer are.</value>
    [Range(0, 64)]
    public int SetSize { get; set; } = 3;

    /// <summary>How many evaluations run at the same time.</summary>
    /// <value>1 to 256; 8 by default.</value>
    [Range(1, 256)]
    public int BatchSize { get; set; } = 8;

    /// <summary>How often a failed evaluation is repeated before it is skipped.</summary>
    /// <value>0 to 10; 1 by default.</value>
    /// <remarks>Each is up to two model calls.</remarks>
    [Range(0, 10)]
    public int Retries { get; set; } = 1;
}
