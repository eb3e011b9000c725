namespace Penguin.Raise.Providers;

/// <summary>Parts of a request that some models refuse.</summary>
[Flags]
internal enum Feature
{
    None = 0,
    Temperature = 1,
    Seed = 2,

    /// <summary>A response format: a schema or JSON mode, whichever was asked for.</summary>
    Format = 4,
}
