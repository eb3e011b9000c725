namespace Penguin.Raise.HostTests;

/// <summary>One thing that left the code on another way than a result: a log line, an activity, a measurement or an exception.</summary>
internal sealed record Captured(string Kind, string Source, string Text)
{
    public bool IsOurs => Source.StartsWith("Penguin.Raise", StringComparison.Ordinal);

    public override string ToString() => $"{Kind} of {Source}: {Text}";
}
