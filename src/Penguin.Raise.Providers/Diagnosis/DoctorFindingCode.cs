namespace Penguin.Raise.Providers;

/// <summary>What a <see cref="ModelDoctor"/> can find.</summary>
public enum DoctorFindingCode
{
    /// <summary>The spec has none of the known forms.</summary>
    SpecUnreadable = 0,

    /// <summary>The key that the provider needs is not set.</summary>
    KeyMissing = 1,

    /// <summary>Nobody answers at the address.</summary>
    EndpointDead = 2,

    /// <summary>The server's certificate is not trusted, or the address speaks no TLS.</summary>
    CertificateNotTrusted = 3,

    /// <summary>The key is refused.</summary>
    KeyRefused = 4,

    /// <summary>There is no such model or path.</summary>
    ModelUnknown = 5,

    /// <summary>The call failed in another way.</summary>
    CallFailed = 6,

    /// <summary>The client sends failed requests again on its own, beneath the library's retries.</summary>
    OwnRetries = 7,

    /// <summary>The model takes no schema for its reply.</summary>
    NoStructuredOutput = 8,

    /// <summary>The model takes a schema and does not keep to it.</summary>
    StructureIgnored = 9,

    /// <summary>The temperature is refused.</summary>
    TemperatureRefused = 10,

    /// <summary>The seed is refused.</summary>
    SeedRefused = 11,

    /// <summary>Replies come without their cost in tokens.</summary>
    UsageMissing = 12,

    /// <summary>Replies come without the reason why they ended.</summary>
    StopReasonMissing = 13,

    /// <summary>The model answers under another name than was asked for.</summary>
    ModelRenamed = 14,

    /// <summary>How many numbers an embedding has.</summary>
    EmbeddingDimension = 15,

    /// <summary>An embedding has another length than is expected.</summary>
    EmbeddingDimensionDiffers = 16,
}
