using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;

namespace Penguin.Raise.Tests;

/// <summary>Agents with settings that are drawn from a seed, over one model; made once for each setting.</summary>
internal sealed class RandomAgents(ILogger<RaiseAgent> logger)
{
    private readonly FakeTimeProvider _clock = new(new DateTimeOffset(2030, 5, 1, 12, 0, 0, TimeSpan.Zero));
    private readonly ConcurrentDictionary<RandomSettings, RaiseAgent> _made = new();

    public RaiseAgent Of(RandomSettings settings) => _made.GetOrAdd(settings, Make);

    private RaiseAgent Make(RandomSettings settings)
    {
        var options = new RaiseOptions { Budget = settings.Budget, AnswerCheck = settings.Check };
        options.ModelCalls.Enabled = false;
        options.Consent.SpecialCategories = settings.NeedsConsent ? ConsentPolicy.Needed : ConsentPolicy.NotNeeded;
        options.Questions.Phrasing = settings.IsPhrased ? QuestionPhrasing.Model : QuestionPhrasing.Templates;
        (options.Failures.ReadTurn, options.Failures.Answer) = (settings.OnFailure, settings.OnFailure);
        return RaiseAgent.Create(new RandomModel(), options, settings.IsScreened ? null : [], time: _clock, logger: logger, abstention: settings.Module switch
        {
            0 => new BinaryAbstentionModule(),
            1 => new PaperScaleAbstentionModule(),
            2 => new PaperBasicModule(),
            3 => new BasicAbstentionModule(),
            _ => null,
        });
    }
}

/// <summary>The settings of one agent.</summary>
internal readonly record struct RandomSettings(int Budget, int Module, AnswerCheckMode Check, StageFailurePolicy OnFailure, bool NeedsConsent, bool IsPhrased, bool IsScreened)
{
    public static RandomSettings Of(int seed)
    {
        var dice = new Dice(seed, "settings");
        return new RandomSettings(
            Math.Min(dice.Below(6), dice.Below(6)), dice.Below(9), dice.Chance(20) ? AnswerCheckMode.Off : AnswerCheckMode.On, dice.Chance(30) ? StageFailurePolicy.Fallback : StageFailurePolicy.FailTurn, dice.Chance(20), dice.Chance(10), dice.Chance(10));
    }

    /// <summary>Whether the module of these settings says with these levels that too little is known.</summary>
    public bool SaysTooLittle(TurnLevels levels) => Module switch
    {
        0 => levels.AskMore != false,
        1 => levels.GeneralCompleteness is null or < 2,
        2 => levels.NextAttribute is null or not "",
        3 => false,
        _ => levels.Completeness is null or 0,
    };
}
