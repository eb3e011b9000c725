namespace Penguin.Raise.Tests;

/// <summary>Chance that follows from numbers and texts alone: the same in every process.</summary>
internal ref struct Dice
{
    private ulong _state;

    public Dice(int seed, string text = "")
    {
        _state = 14695981039346656037UL ^ (ulong)(uint)seed;
        foreach (var unit in text)
        {
            _state = (_state ^ unit) * 1099511628211UL;
        }
    }

    public int Below(int count)
    {
        _state += 0x9E3779B97F4A7C15UL;
        var mixed = (_state ^ (_state >> 30)) * 0xBF58476D1CE4E5B9UL;
        mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EBUL;
        return (int)((mixed >> 33) % (ulong)count);
    }

    public bool Chance(int percent) => Below(100) < percent;

    public T Pick<T>(IReadOnlyList<T> items) => items[Below(items.Count)];
}
