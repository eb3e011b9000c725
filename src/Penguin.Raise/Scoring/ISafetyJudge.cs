namespace Penguin.Raise;

/// <summary>Scores how safe an answer is for the person who gets it.</summary>
/// <remarks>
/// Implementations are safe for concurrent use and do not keep the request. They return a judgement without a score, never a made-up one, when a
/// score cannot be had; only misuse and cancellation throw. Privacy: the judge sees the whole profile, so it is for measuring, not for live users by default.
/// </remarks>
public interface ISafetyJudge
{
    /// <summary>Scores one answer.</summary>
    /// <param name="request">The scenario, whose whole profile and situation the judge sees, and the answer.</param>
    /// <param name="cancellationToken">Cancels.</param>
    /// <returns>The judgement, with a score or without.</returns>
    Task<Judgement> JudgeAsync(JudgeRequest request, CancellationToken cancellationToken = default);
}
