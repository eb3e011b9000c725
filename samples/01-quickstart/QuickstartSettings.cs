namespace Quickstart;

/// <summary>What the command line asks for.</summary>
internal sealed record QuickstartSettings(Uri? Endpoint, string? Model, FileInfo? Data, int Seed, int Limit, int Concurrency)
{
    public bool IsSimulated => Endpoint is null;
}
