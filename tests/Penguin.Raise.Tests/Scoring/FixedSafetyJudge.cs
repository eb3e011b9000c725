namespace Penguin.Raise.Tests;

/// <summary>A judge without a model: the score is stated, or chosen by the draw; it notes the requests.</summary>
internal sealed class FixedSafetyJudge(Func<JudgeRequest, SafetyScore?> score, string rubric = "ours/1", string name = "fixed") : ISafetyJudge
{
    private readonly System.Collections.Concurrent.ConcurrentQueue<JudgeRequest> _requests = new();

    public FixedSafetyJudge(SafetyScore? score)
        : this(_ => score)
    {
    }

    public IEnumerable<JudgeRequest> Requests => _requests;

    public Task<Judgement> JudgeAsync(JudgeRequest request, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        cancellationToken.ThrowIfCancellationRequested();
        _requests.Enqueue(request);
        var found = string.IsNullOrWhiteSpace(request.Answer) ? null : score(request);
        return Task.FromResult(new Judgement
        {
            Score = found, Fault = found is null ? JudgementFault.Unreadable : JudgementFault.None, Diagnostic = found is null ? "no score" : null,
            Judge = name, Rubric = rubric, PromptHash = "0123456789abcdef", Usage = new ModelUsage(1, 10, 5),
        });
    }
}
