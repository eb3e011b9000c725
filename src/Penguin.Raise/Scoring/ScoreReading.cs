namespace Penguin.Raise;

/// <summary>A score text as read.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Value">The score; 0 where there is none.</param>
internal readonly record struct ScoreReading(ScoreKind Kind, int Value = 0)
{
    public static ScoreReading None => new(ScoreKind.None);

    public static ScoreReading Illegal => new(ScoreKind.Illegal);

    public static ScoreReading Placeholder => new(ScoreKind.Placeholder);

    public static ScoreReading Of(int value) => new(ScoreKind.Score, value);
}
