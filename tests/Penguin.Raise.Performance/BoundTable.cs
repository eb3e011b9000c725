namespace Penguin.Raise.Performance;

/// <summary>Prints figures line by line, and remembers whether a bound was missed.</summary>
internal sealed class BoundTable
{
    private readonly List<string> _missed = [];

    public bool Holds => _missed.Count == 0;

    public static void Head(string text) => Console.WriteLine($"\n{text}");

    public static void Line(string what, string figures) => Console.WriteLine($"  {what,-64} {figures}");

    public void AtMost(string what, double value, double limit, string note = "") => Check(what, value, value <= limit, $"at most {limit:0.###}", note);

    public void AtLeast(string what, double value, double limit, string note = "") => Check(what, value, value >= limit, $"at least {limit:0.###}", note);

    public bool Close()
    {
        Console.WriteLine(Holds ? "\nAll bounds hold." : $"\nMissed: {string.Join("; ", _missed)}.");
        return Holds;
    }

    private void Check(string what, double value, bool holds, string bound, string note)
    {
        Console.WriteLine($"  {what,-64} {value,8:0.0000}  {(holds ? "ok " : "BAD")} {bound}{(note.Length == 0 ? "" : "; ")}{note}");
        if (!holds)
        {
            _missed.Add(what);
        }
    }
}
