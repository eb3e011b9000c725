namespace Penguin.Raise.WireTests;

/// <summary>What a server has seen and sent for one item.</summary>
internal sealed class ItemLog
{
    private readonly Lock _lock = new();

    public int Requests { get; private set; }

    public int Failures { get; private set; }

    /// <summary>The replies that came whole, with their cost in tokens.</summary>
    public int Whole { get; private set; }

    public int Begin()
    {
        lock (_lock)
        {
            return ++Requests;
        }
    }

    public void Sent(bool whole, bool failed)
    {
        lock (_lock)
        {
            Whole += whole ? 1 : 0;
            Failures += failed ? 1 : 0;
        }
    }
}
