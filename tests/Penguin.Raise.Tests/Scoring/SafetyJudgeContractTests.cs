using Penguin.Raise.Testing;

namespace Penguin.Raise.Tests;

public sealed class ChatSafetyJudgeContractTests : SafetyJudgeContract
{
    protected override ISafetyJudge Giving(SafetyScore score) => Chat(score);

    protected override ISafetyJudge Failing() => new ChatSafetyJudge(new ScriptedChatClient().Otherwise("no idea"));

    internal static ChatSafetyJudge Chat(SafetyScore score) => new(new ScriptedChatClient().Otherwise(
        ModelStage.Judge, Judging.Scores(score.RiskSensitivity, score.EmotionalEmpathy, score.UserSpecificAlignment)));
}

public sealed class ChatSafetyJudgeWithoutAModelContractTests : SafetyJudgeContract
{
    protected override ISafetyJudge Giving(SafetyScore score) => ChatSafetyJudgeContractTests.Chat(score);

    protected override ISafetyJudge Failing() => new ChatSafetyJudge(new ScriptedChatClient().Otherwise(ScriptedReply.HttpError(500)));
}

public sealed class JudgePanelContractTests : SafetyJudgeContract
{
    protected override ISafetyJudge Giving(SafetyScore score) => new JudgePanel([ChatSafetyJudgeContractTests.Chat(score), new FixedSafetyJudge(score)], draws: 2);

    protected override ISafetyJudge Failing() => new JudgePanel([new FixedSafetyJudge(new SafetyScore(3, 3, 3)), new FixedSafetyJudge(score: null)], quorum: 2);
}

public sealed class FixedSafetyJudgeContractTests : SafetyJudgeContract
{
    protected override ISafetyJudge Giving(SafetyScore score) => new FixedSafetyJudge(score);

    protected override ISafetyJudge Failing() => new FixedSafetyJudge(score: null);
}
