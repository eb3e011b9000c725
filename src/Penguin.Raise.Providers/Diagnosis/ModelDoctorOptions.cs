using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace Penguin.Raise.Providers;

/// <summary>How a <see cref="ModelDoctor"/> checks.</summary>
public sealed class ModelDoctorOptions
{
    /// <summary>How long each call may take, in seconds.</summary>
    /// <value>1 to 3,600; 60 by default. A model that has to be loaded first takes its time.</value>
    [Range(1, 3600)]
    public int TimeoutSeconds { get; set; } = 60;

    /// <summary>The length that embeddings are expected to have, for example that of a stored index.</summary>
    /// <value>1 to 100,000; <see langword="null"/> by default: any length is right.</value>
    [Range(1, 100_000)]
    public int? EmbeddingDimension { get; set; }

    /// <summary>How clients are built from a spec.</summary>
    /// <value>The defaults of <see cref="ModelClientOptions"/>.</value>
    [Required]
    [ValidateObjectMembers(typeof(ModelClientOptionsValidator))]
    public ModelClientOptions Clients { get; set; } = new();
}
